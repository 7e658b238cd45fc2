package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/**
 * One term of an index.
 *
 * @param expression a column's name or an expression, without COLLATE and ASC or DESC
 * @param collation the collating sequence in force, as PRAGMA index_xinfo shows it
 */
public record IndexPart(Expression expression, Identifier collation, boolean descending) {}
