/** Verbs: what differs between two schemas, as immutable values. Pure functions, no database. */
@NullMarked
package io.github.d1maven.diff.change;

import org.jspecify.annotations.NullMarked;
