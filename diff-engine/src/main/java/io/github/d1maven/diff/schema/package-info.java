/**
 * Nouns: what a SQLite schema is, as immutable values. Records carry the author's text beside what
 * the text means; texts never take part in a comparison.
 */
@NullMarked
package io.github.d1maven.diff.schema;

import org.jspecify.annotations.NullMarked;
