/**
 * The ordered statements that take one schema to another, with what they can hurt. Pure functions
 * over {@link io.github.d1maven.diff.change.SchemaDiff}; no database.
 */
@NullMarked
package io.github.d1maven.diff.plan;

import org.jspecify.annotations.NullMarked;
