package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.List;
import java.util.function.Predicate;

/** A part of a script at the same offsets, so that places in it are right. */
final class CutScript {
  private CutScript() {}

  /** Returns some statements of a script with the comments before them and behind them. */
  static SqlScript only(SqlScript script, Predicate<SqlStatement> kept) {
    StringBuilder text = new StringBuilder(script.text());
    List<SqlStatement> statements = StatementSplitter.split(script);
    int from = 0;
    for (int i = 0; i < statements.size(); i++) {
      int next = i + 1 < statements.size() ? statements.get(i + 1).start() : text.length();
      int end = end(script.text(), statements.get(i), next);
      if (!kept.test(statements.get(i))) {
        erase(text, from, end);
      }
      from = end;
    }
    return new SqlScript(script.name(), text.toString(), script.origins());
  }

  /** Returns the end of the line if nothing but a comment follows on it. */
  private static int end(String text, SqlStatement statement, int next) {
    int end = statement.start() + statement.text().length();
    int semicolon = Math.min(text.length(), text.startsWith(";", end) ? end + 1 : end);
    int line = text.indexOf('\n', semicolon);
    int lineEnd = line < 0 ? text.length() : line;
    String rest = text.substring(semicolon, lineEnd).strip();
    boolean comment = rest.isEmpty() || rest.startsWith("--");
    return comment && lineEnd <= next ? lineEnd : semicolon;
  }

  private static void erase(StringBuilder text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
