package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of statements that may reach SQLite on this machine, whatever file or server they come
 * from: those that change or read the database that is open. None of them can name a file. Left out
 * are ATTACH, DETACH and VACUUM, which D1 does not allow either, and {@code BACKUP TO 'file'} and
 * {@code RESTORE FROM 'file'}, which are not SQL: the driver would execute them itself and
 * overwrite files.
 *
 * @see <a href="https://www.sqlite.org/lang.html">SQL as understood by SQLite</a>
 */
public final class StatementKinds {
  private static final Set<String> ALLOWED =
      Set.of(
          "ALTER",
          "ANALYZE",
          "BEGIN",
          "COMMIT",
          "CREATE",
          "DELETE",
          "DROP",
          "END",
          "EXPLAIN",
          "INSERT",
          "PRAGMA",
          "REINDEX",
          "RELEASE",
          "REPLACE",
          "ROLLBACK",
          "SAVEPOINT",
          "SELECT",
          "UPDATE",
          "VALUES",
          "WITH");

  private StatementKinds() {}

  /**
   * Checks that a statement is of an allowed kind.
   *
   * @throws InvalidSqlException if it is not, with SQLite's message for an unknown statement
   */
  public static void require(SqlStatement statement) {
    Token first = statement.tokens().get(0);
    if (first.kind() != Token.Kind.WORD || !ALLOWED.contains(first.upper())) {
      throw new InvalidSqlException(
          "near \"" + first.text() + "\": syntax error", statement.position());
    }
  }

  /**
   * Checks a statement that {@link io.github.d1maven.diff.sql.StatementReader} has read, without
   * its other tokens.
   *
   * @throws InvalidSqlException if it is of no allowed kind
   */
  public static void require(SqlScript statement) {
    String text = statement.text();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (!ALLOWED.contains(text.substring(0, end).toUpperCase(Locale.ROOT))) {
      require(StatementSplitter.split(statement).get(0));
    }
  }
}
