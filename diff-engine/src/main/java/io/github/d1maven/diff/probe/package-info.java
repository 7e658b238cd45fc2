/**
 * What pending migrations require of the rows of a database, as queries that it can answer before
 * they run.
 */
@NullMarked
package io.github.d1maven.diff.probe;

import org.jspecify.annotations.NullMarked;
