package io.github.d1maven.core.local;

import io.github.d1maven.core.database.DatabaseException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * Tells from SQLite's <a href="https://www.sqlite.org/rescode.html">result codes</a> whether the
 * cause is the statement or the environment: the file, the disk or another process.
 */
final class SqliteErrors {

  private static final int PRIMARY = 0xff;

  private static final Set<Integer> BUSY =
      Set.of(SQLiteErrorCode.SQLITE_BUSY.code, SQLiteErrorCode.SQLITE_LOCKED.code);

  private static final Set<Integer> ENVIRONMENT =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_PERM.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_PROTOCOL.code,
          SQLiteErrorCode.SQLITE_NOTADB.code);

  private SqliteErrors() {}

  /** Returns whether the cause is the statement, not the environment. */
  static boolean isStatementError(SQLException error) {
    return !ENVIRONMENT.contains(error.getErrorCode() & PRIMARY);
  }

  /** Turns an error of the environment into a {@link DatabaseException}. */
  static DatabaseException translate(SQLException error, DatabaseIdentity identity) {
    int code = error.getErrorCode() & PRIMARY;
    if (BUSY.contains(code)) {
      return new DatabaseException(
          Problem.of("the " + identity.summary() + " is busy: another process is writing to it")
              .because(error.getMessage())
              .leaving("nothing was changed")
              .help(
                  "wait for the other process, such as wrangler dev or another build, or stop it,\n"
                      + ("then try again; the file is " + identity.location())),
          error);
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new DatabaseException(
          Problem.of("the file of the " + identity.summary() + " is not an SQLite database")
              .because(error.getMessage())
              .help("check " + identity.location() + " and remove it if you do not need it"),
          error);
    }
    return new DatabaseException(
        Problem.of("the " + identity.summary() + " cannot be used")
            .because(error.getMessage())
            .help("the file is " + identity.location()),
        error);
  }
}
