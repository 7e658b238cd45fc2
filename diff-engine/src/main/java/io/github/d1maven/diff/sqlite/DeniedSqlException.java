package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlTextException;

/** SQLite would accept a statement, but D1 refuses it. */
public final class DeniedSqlException extends SqlTextException {
  private static final long serialVersionUID = 1L;

  public DeniedSqlException(String fact, SourcePosition position) {
    super(fact, position);
  }
}
