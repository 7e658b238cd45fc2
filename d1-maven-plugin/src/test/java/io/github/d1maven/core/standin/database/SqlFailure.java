package io.github.d1maven.core.standin.database;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQL failed; everything was rolled back. The message is D1's. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The errors for which SQLite knows the offset in the text. */
  private static final Pattern WITH_OFFSET =
      Pattern.compile(
          "(?:near \".*\": syntax error|no such column: .*|unrecognized token: .*"
              + "|table .* already exists|wrong number of arguments to function .*)",
          Pattern.DOTALL);

  SqlFailure(String message) {
    super(message);
  }

  /** Puts SQLite's words into the frame that workerd has for them. */
  static SqlFailure of(SQLException error, String sql, Connection connection) {
    String message = ErrorLocator.message(error);
    return new SqlFailure(message + offset(message, error, sql, connection) + codes(error));
  }

  private static String offset(
      String message, SQLException error, String sql, Connection connection) {
    List<SqlStatement> statements = StatementSplitter.split(new SqlScript("SQL", sql));
    return WITH_OFFSET.matcher(message).matches()
        ? " at offset "
            + ErrorLocator.locate(statements.get(0), error, connection).position().offset()
        : "";
  }

  private static String codes(SQLException error) {
    SQLiteErrorCode extended = ((SQLiteException) error).getResultCode();
    SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(extended.code & 0xff);
    return ": "
        + primary.name()
        + (extended == primary ? "" : " (extended: " + extended.name() + ")");
  }

  /** All that D1 tells of a transaction that ends in a way that it does not expect. */
  static SqlFailure internal() {
    String reference = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    return new SqlFailure("internal error; reference = " + reference);
  }
}
