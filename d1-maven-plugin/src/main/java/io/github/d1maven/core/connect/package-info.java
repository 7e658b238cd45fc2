/**
 * The way from what a user says about a database to the open {@link
 * io.github.d1maven.core.project.Project}, wherever the database is. Time, environment variables
 * and credentials are handed in.
 */
@NullMarked
package io.github.d1maven.core.connect;

import org.jspecify.annotations.NullMarked;
