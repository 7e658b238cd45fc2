/**
 * From scripts to a {@link io.github.d1maven.diff.schema.Schema}: SQLite executes them on a
 * throw-away database, its PRAGMAs and the stored text are read, and where both contain a fact they
 * must agree.
 */
@NullMarked
package io.github.d1maven.diff.inspect;

import org.jspecify.annotations.NullMarked;
