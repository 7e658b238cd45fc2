package io.github.d1maven.core.local;

import java.sql.SQLException;

/** Carries an error of SQLite through code that does not know of SQLite. */
final class UncheckedSqlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SQLException error;

  UncheckedSqlException(SQLException error) {
    super(error);
    this.error = error;
  }

  SQLException error() {
    return error;
  }
}
