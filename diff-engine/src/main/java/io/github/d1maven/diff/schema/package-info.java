/**
 * Nouns: what a SQLite schema is, as immutable values. Records contain the author's text and its
 * meaning; texts are never compared.
 */
@NullMarked
package io.github.d1maven.diff.schema;

import org.jspecify.annotations.NullMarked;
