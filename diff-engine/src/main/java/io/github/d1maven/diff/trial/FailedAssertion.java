package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.sql.SqlStatement;

/**
 * A query that returned a row although it must return none.
 *
 * @param query the query
 * @param rows the number of rows
 * @param first the values of the first one, with commas
 */
public record FailedAssertion(SqlStatement query, int rows, String first) {}
