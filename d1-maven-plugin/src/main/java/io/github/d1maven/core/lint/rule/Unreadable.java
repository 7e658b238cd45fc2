package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Files that are no text in UTF-8. What comes after them is not replayed. */
final class Unreadable implements LintRule {

  @Override
  public String code() {
    return "D1-L106";
  }

  @Override
  public String title() {
    return "a migration that cannot be read";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      Problem fault = migration.fault();
      if (fault != null) {
        hits.add(
            Hit.of(migration.name(), migration.script().name(), null, fault)
                .help("the migrations after it are not replayed until then"));
      }
    }
    return hits;
  }
}
