/**
 * One project as every goal works with it: its open database, its migrations folder and its SQL
 * files.
 */
@NullMarked
package io.github.d1maven.core.project;

import org.jspecify.annotations.NullMarked;
