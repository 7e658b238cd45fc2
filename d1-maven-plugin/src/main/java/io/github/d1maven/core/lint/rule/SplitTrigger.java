package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Triggers whose text wrangler's or Cloudflare's splitter takes apart: begin or end in lower case,
 * CASE before the last semicolon, line ends of Windows.
 */
final class SplitTrigger implements LintRule {

  @Override
  public String code() {
    return "D1-L105";
  }

  @Override
  public String title() {
    return "a trigger that wrangler or Cloudflare splits in two";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      for (SqlStatement statement : migration.statements()) {
        if (isTrigger(statement)) {
          String reason = reason(statement);
          if (!reason.isEmpty()) {
            hits.add(
                migration
                    .hit(statement, reason)
                    .help(
                        "write BEGIN and END in upper case, CASE in parentheses, and end lines"
                            + " with LF"));
          }
        }
      }
    }
    return hits;
  }

  private static boolean isTrigger(SqlStatement statement) {
    return statement.startsWith("CREATE", "TRIGGER");
  }

  private static String reason(SqlStatement trigger) {
    List<Token> tokens = trigger.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isAny("BEGIN", "END") && !token.text().equals(token.upper())) {
        return "\"" + token.text() + "\" is not in upper case, which splits the trigger";
      }
      boolean ends = i > 0 && i + 2 < tokens.size() && tokens.get(i + 1).isOperator(";");
      if (token.is("END") && ends && !tokens.get(i - 1).isOperator(";")) {
        return "END of a CASE stands before a semicolon, which splits the trigger";
      }
    }
    return trigger.text().contains("\r\n")
        ? "the trigger has line ends of Windows (CRLF), which splits it"
        : "";
  }
}
