package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.lint.Suppressions;
import java.util.List;

/** Comments that turn a rule off without saying why: they have no effect. */
final class UnexplainedSuppression implements LintRule {

  @Override
  public String code() {
    return "D1-L308";
  }

  @Override
  public String title() {
    return "a comment that turns a rule off without a reason";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return input.migrations().stream()
        .flatMap(migration -> new Suppressions(migration).withoutReason().stream())
        .toList();
  }
}
