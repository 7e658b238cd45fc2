package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.RolloutPhase;
import io.github.d1maven.core.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a migration means for code that runs meanwhile: it only adds (expand: before the deploy),
 * only removes (contract: after it), or breaks.
 */
final class Rollout implements LintRule {

  @Override
  public String code() {
    return "D1-L307";
  }

  @Override
  public String title() {
    return "when to deploy: before the code, after it, or together";
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      if (migration.step() != null) {
        RolloutPhase phase = RolloutPhase.of(migration.before(), migration.after());
        if (phase != RolloutPhase.NONE) {
          hits.add(migration.hit(phase.words()));
        }
      }
    }
    return hits;
  }
}
