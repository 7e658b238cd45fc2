/**
 * Rows that satisfy every constraint of a schema, made up from the schema alone: for tests of
 * migrations and for seeds. The same schema gives the same rows.
 */
@NullMarked
package io.github.d1maven.diff.rows;

import org.jspecify.annotations.NullMarked;
