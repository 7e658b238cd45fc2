package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Edits of a text that wrangler up to 4.136 would change or cut: it removes comments without
 * leaving a blank, and finds the end of a trigger by counting BEGIN, CASE and END, each only if
 * blanks surround it. Up to 4.123 it only knows END in upper case, and Cloudflare's servers only
 * know BEGIN in upper case.
 */
final class WranglerSpacing {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|--[^\n]*", Pattern.DOTALL);

  /** Words behind which an expression begins, so that END behind them is a name. */
  private static final Set<String> BEFORE_OPERAND =
      Set.of(
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS",
          "LIKE",
          "GLOB",
          "BETWEEN",
          "SELECT",
          "DISTINCT",
          "ALL",
          "WHERE",
          "SET",
          "BY",
          "ON",
          "HAVING",
          "AS",
          "RETURNING",
          "FROM",
          "JOIN",
          "INTO",
          "UPDATE",
          "COLLATE",
          "VALUES");

  private final String sql;
  private final List<Token> tokens;
  private final TextEdit edit;

  /** Whether there is a blank before each token, and after the last. */
  private final boolean[] apart;

  private WranglerSpacing(String sql, List<Token> tokens, TextEdit edit) {
    this.sql = sql;
    this.tokens = tokens;
    this.edit = edit;
    this.apart = new boolean[tokens.size() + 1];
  }

  /**
   * Adds the edits of a text.
   *
   * @param tokens the tokens of the text; those that are replaced otherwise are names
   */
  static void add(String sql, List<Token> tokens, TextEdit edit) {
    WranglerSpacing spacing = new WranglerSpacing(sql, tokens, edit);
    spacing.comments();
    if (tokens.size() > 1 && tokens.get(0).is("CREATE") && tokens.get(1).is("TRIGGER")) {
      spacing.body();
    }
  }

  private void comments() {
    for (int i = 1; i < tokens.size(); i++) {
      String gap = sql.substring(tokens.get(i - 1).end(), tokens.get(i).start());
      apart[i] = !COMMENT.matcher(gap).replaceAll("").isEmpty();
      if (!gap.isEmpty() && !apart[i]) {
        separate(i);
      }
    }
  }

  /** Inserts a blank before a token unless there is one. */
  private void separate(int i) {
    if (i > 0 && i < tokens.size() && !apart[i]) {
      int end = tokens.get(i - 1).end();
      edit.replace(end, end, " ");
      apart[i] = true;
    }
  }

  private void body() {
    int begin = 2;
    while (begin + 1 < tokens.size() && !isBegin(begin)) {
      begin++;
    }
    word(begin);
    word(tokens.size() - 1);
    Deque<Integer> cases = new ArrayDeque<>();
    for (int i = begin + 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).is("CASE")) {
        cases.push(i);
      } else if (tokens.get(i).is("END") && isName(i, cases.isEmpty())) {
        edit.replace(tokens.get(i), tokens.get(i).name().quoted());
      } else if (tokens.get(i).is("END")) {
        int start = cases.pop();
        if (isCounted(i)) {
          separate(start);
          separate(start + 1);
        }
      }
    }
  }

  /** Returns whether blanks surround an END, so that it is taken for the end of something. */
  private boolean isCounted(int i) {
    return apart[i] && (apart[i + 1] || tokens.get(i + 1).isOperator(";"));
  }

  /** Returns whether the body begins here, and not the name of the trigger before DELETE ON. */
  private boolean isBegin(int i) {
    return tokens.get(i).is("BEGIN")
        && !tokens.get(i - 1).isAny("TRIGGER", "EXISTS")
        && tokens.get(i + 1).isAny("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH");
  }

  private boolean isName(int i, boolean outsideOfCase) {
    Token before = tokens.get(i - 1);
    boolean operand =
        before.kind() == Token.Kind.OPERATOR
            ? !before.isOperator(")")
            : before.kind() == Token.Kind.WORD && BEFORE_OPERAND.contains(before.upper());
    return operand || outsideOfCase;
  }

  /** Puts a keyword in upper case, between blanks. */
  private void word(int i) {
    Token word = tokens.get(i);
    if (!word.text().equals(word.upper())) {
      edit.replace(word, word.upper());
    }
    separate(i);
    separate(i + 1);
  }
}
