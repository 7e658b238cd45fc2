package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlTextException;

/** SQLite refuses a statement. The message is SQLite's own. */
public final class InvalidSqlException extends SqlTextException {
  private static final long serialVersionUID = 1L;

  public InvalidSqlException(String fact, SourcePosition position) {
    super(fact, position);
  }
}
