package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.lint.Suppressions;
import java.util.List;

/** Comments that are meant to turn a rule off but have no effect. */
final class IdleSuppression implements LintRule {
  private final List<String> codes;

  /**
   * @param codes the codes of the other rules
   */
  IdleSuppression(List<String> codes) {
    this.codes = codes;
  }

  @Override
  public String code() {
    return "D1-L308";
  }

  @Override
  public String title() {
    return "a comment that is meant to turn a rule off but has no effect";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return input.migrations().stream()
        .flatMap(migration -> new Suppressions(migration).withoutEffect(codes).stream())
        .toList();
  }
}
