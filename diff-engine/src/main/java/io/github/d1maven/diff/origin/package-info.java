/** Where the values in the tables of a migration come from, statement by statement. */
@NullMarked
package io.github.d1maven.diff.origin;

import org.jspecify.annotations.NullMarked;
