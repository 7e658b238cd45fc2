package io.github.d1maven.core.standin.database;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.UnterminatedSqlException;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.DeniedSqlException;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a request into statements, and refuses what D1 refuses. */
final class Statements {

  private static final String TRANSACTION =
      "To execute a transaction, please use the state.storage.transaction() or"
          + " state.storage.transactionSync() APIs instead of the SQL BEGIN TRANSACTION or SAVEPOINT"
          + " statements. The JavaScript API is safer because it will automatically roll back on"
          + " exceptions, and because it interacts correctly with Durable Objects' automatic atomic"
          + " write coalescing.";

  private Statements() {}

  /** One query per statement; parameters belong to the last one of each text. */
  static List<Query> of(List<Query> queries) {
    List<Query> all = new ArrayList<>();
    for (Query query : queries) {
      List<SqlStatement> statements = split(query.sql());
      for (int i = 0; i < statements.size(); i++) {
        boolean last = i == statements.size() - 1;
        all.add(new Query(statements.get(i).text(), last ? query.params() : List.of()));
      }
    }
    if (all.isEmpty()) {
      throw new SqlFailure("No SQL statements detected.");
    }
    return all;
  }

  private static List<SqlStatement> split(String sql) {
    try {
      return StatementSplitter.split(new SqlScript("SQL", sql));
    } catch (UnterminatedSqlException e) {
      int offset = e.position().offset();
      if (sql.startsWith("/*", offset)) {
        return split(sql.substring(0, offset));
      }
      throw new SqlFailure(
          sql.startsWith("CREATE", offset)
              ? "incomplete input: SQLITE_ERROR"
              : "unrecognized token: \"%s\" at offset %d: SQLITE_ERROR"
                  .formatted(sql.substring(offset), offset));
    }
  }

  static void refuseDenied(String sql) {
    SqlStatement statement = SqlStatement.of(sql);
    if (statement
        .tokens()
        .get(0)
        .isAny("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE")) {
      throw new SqlFailure(TRANSACTION);
    }
    try {
      D1Rules.check(statement);
    } catch (DeniedSqlException e) {
      throw new SqlFailure("not authorized: SQLITE_AUTH");
    } catch (InvalidSqlException e) {
      // SQLite says it in its own words when it comes to run it.
      return;
    }
  }
}
