package io.github.d1maven.diff.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into statements where SQLite itself would: at a semicolon, but in a CREATE
 * TRIGGER only at the one after {@code ; END}. The rule is that of <a
 * href="https://www.sqlite.org/c3ref/complete.html">sqlite3_complete</a>.
 */
public final class StatementSplitter {
  private StatementSplitter() {}

  /**
   * Returns the statements in order, without comments and empty statements.
   *
   * @throws UnterminatedSqlException for a comment, a quote or a trigger that never ends
   */
  public static List<SqlStatement> split(SqlScript script) {
    List<SqlStatement> statements = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(script)) {
      if (token.isOperator(";") && !insideTrigger(current)) {
        flush(script, current, statements);
      } else {
        current.add(token);
      }
    }
    if (!current.isEmpty() && insideTrigger(current)) {
      throw new UnterminatedSqlException(
          "trigger (no END; after its last statement)",
          new SourcePosition(script, current.get(0).start()));
    }
    flush(script, current, statements);
    return List.copyOf(statements);
  }

  private static void flush(SqlScript script, List<Token> current, List<SqlStatement> statements) {
    if (!current.isEmpty()) {
      statements.add(new SqlStatement(script, current));
      current.clear();
    }
  }

  /** Returns whether the tokens begin a trigger that has not reached its {@code ; END}. */
  private static boolean insideTrigger(List<Token> tokens) {
    if (!isCreateTrigger(tokens)) {
      return false;
    }
    int size = tokens.size();
    return !(tokens.get(size - 1).is("END") && tokens.get(size - 2).isOperator(";"));
  }

  private static boolean isCreateTrigger(List<Token> tokens) {
    int at = 0;
    if (at < tokens.size() && tokens.get(at).is("EXPLAIN")) {
      at += tokens.size() > 2 && tokens.get(1).is("QUERY") ? 3 : 1;
    }
    if (at >= tokens.size() || !tokens.get(at).is("CREATE")) {
      return false;
    }
    at++;
    if (at < tokens.size() && tokens.get(at).isAny("TEMP", "TEMPORARY")) {
      at++;
    }
    return at < tokens.size() && tokens.get(at).is("TRIGGER");
  }
}
