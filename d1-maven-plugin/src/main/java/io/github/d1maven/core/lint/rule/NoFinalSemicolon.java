package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A last statement without a semicolon: wrangler appends the statement that records the migration
 * to its text, and both together are no SQL.
 */
final class NoFinalSemicolon implements LintRule {

  @Override
  public String code() {
    return "D1-L104";
  }

  @Override
  public String title() {
    return "a last statement without a semicolon";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      if (!migration.statements().isEmpty()) {
        SqlStatement last = migration.statements().get(migration.statements().size() - 1);
        int end = last.end();
        String rest = migration.script().text().substring(end);
        if (!COMMENT.matcher(rest).replaceAll("").contains(";")) {
          hits.add(
              migration
                  .hit(last, "the last statement does not end with a semicolon")
                  .help("add ; because wrangler appends a statement to the text"));
        }
      }
    }
    return hits;
  }
}
