/**
 * Opens the {@link io.github.d1maven.core.project.Project} that a user selects, wherever its
 * database is. Clock, environment variables and credentials are passed in.
 */
@NullMarked
package io.github.d1maven.core.connect;

import org.jspecify.annotations.NullMarked;
