/**
 * How many rows D1 counts as read and written when statements run, found in the bytecode that
 * SQLite makes of them.
 */
@NullMarked
package io.github.d1maven.diff.cost;

import org.jspecify.annotations.NullMarked;
