package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import java.util.List;

/**
 * Edits that leave LF as the only line end outside of literals and quoted names, in which a line
 * end belongs to the value.
 */
final class LineEnds {
  private final String sql;
  private final TextEdit edit;

  private LineEnds(String sql, TextEdit edit) {
    this.sql = sql;
    this.edit = edit;
  }

  /**
   * Adds the edits of a text.
   *
   * @param tokens the tokens of the text, between which the edits are
   */
  static void add(String sql, List<Token> tokens, TextEdit edit) {
    if (sql.indexOf('\r') < 0) {
      return;
    }
    LineEnds ends = new LineEnds(sql, edit);
    int from = 0;
    for (Token token : tokens) {
      ends.gap(from, token.start());
      from = token.end();
    }
    ends.gap(from, sql.length());
  }

  private void gap(int from, int to) {
    for (int at = from; at < to; ) {
      boolean line = sql.startsWith("--", at);
      int end = at + 1;
      if (line) {
        end = end(sql.indexOf('\n', at), 1, to);
      } else if (sql.startsWith("/*", at)) {
        end = end(sql.indexOf("*/", at + 2), 2, to);
      }
      for (int i = at; i < end; i++) {
        if (sql.charAt(i) == '\r') {
          edit.replace(i, i + 1, replacement(i, line));
        }
      }
      at = end;
    }
  }

  private static int end(int found, int length, int to) {
    return found < 0 ? to : Math.min(to, found + length);
  }

  /**
   * Only LF <a href="https://www.sqlite.org/lang_comment.html">ends a comment</a>: a CR in one is
   * no line end.
   */
  private String replacement(int i, boolean lineComment) {
    if (i + 1 < sql.length() && sql.charAt(i + 1) == '\n') {
      return "";
    }
    return lineComment ? " " : "\n";
  }
}
