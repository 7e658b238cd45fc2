package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.UnterminatedSqlException;
import java.util.ArrayList;
import java.util.List;

/** Text that never ends: a comment, a quote, a trigger without END. */
final class Unterminated implements LintRule {

  @Override
  public String code() {
    return "D1-L103";
  }

  @Override
  public String title() {
    return "a comment, quote or trigger that does not end";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      if (migration.unreadable() instanceof UnterminatedSqlException e) {
        hits.add(migration.hit(e.position(), e.fact()));
      }
    }
    return hits;
  }
}
