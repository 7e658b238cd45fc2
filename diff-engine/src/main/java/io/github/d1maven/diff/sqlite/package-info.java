/**
 * SQLite as D1 runs it: databases in memory with D1's limits, statements that D1 does not allow,
 * and where in a script an error is.
 */
@NullMarked
package io.github.d1maven.diff.sqlite;

import org.jspecify.annotations.NullMarked;
