package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Check;
import java.util.List;

/** A CHECK over existing rows: the migration stops where a row violates it. */
final class NewCheck implements LintRule {

  @Override
  public String code() {
    return "D1-L205";
  }

  @Override
  public String title() {
    return "a CHECK over existing rows";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return OverExistingRows.in(input, NewCheck::check);
  }

  private static void check(OverExistingRows.Pair pair, List<Hit> hits) {
    for (Check check : pair.after().checks()) {
      boolean existed =
          pair.before().checks().stream()
              .anyMatch(old -> old.expression().equals(check.expression()));
      if (!existed) {
        hits.add(
            pair.hit(
                    "CHECK ("
                        + check.expression().bare()
                        + ") is new on the existing table "
                        + pair.after().name(),
                    pair.after().name())
                .help("find rows that violate it first: the migration stops there"));
      }
    }
  }
}
