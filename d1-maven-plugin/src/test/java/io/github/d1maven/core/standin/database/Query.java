package io.github.d1maven.core.standin.database;

import java.util.List;

/**
 * SQL text with parameters.
 *
 * @param sql one or more statements
 * @param params values for the last statement, each a String or a Double
 */
public record Query(String sql, List<Object> params) {

  /** Copies the list. */
  public Query {
    params = List.copyOf(params);
  }

  /** SQL text without parameters. */
  public Query(String sql) {
    this(sql, List.of());
  }
}
