/**
 * Text: SQLite's lexical rules. Tokens, statements, identifiers, positions and edits of SQL text;
 * nothing here knows what a statement means or talks to a database.
 */
@NullMarked
package io.github.d1maven.diff.sql;

import org.jspecify.annotations.NullMarked;
