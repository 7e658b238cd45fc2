package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.DeletedData;
import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/** Tables and columns that are dropped, and rows that a DELETE names. */
final class DestructiveChange implements LintRule {

  @Override
  public String code() {
    return "D1-L201";
  }

  @Override
  public String title() {
    return "data that is deleted on purpose";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      if (migration.step() != null) {
        DeletedData.of(migration.before(), migration.after(), migration.statements())
            .forEach(effect -> hits.add(migration.hit("this migration " + effect)));
      }
    }
    return hits;
  }
}
