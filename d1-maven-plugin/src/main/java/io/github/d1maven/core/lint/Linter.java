package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies rules to migrations. */
public final class Linter {

  private final List<LintRule> rules;
  private final LintSettings settings;

  /**
   * @param rules in the order of their codes
   */
  public Linter(List<LintRule> rules, LintSettings settings) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
  }

  /**
   * Returns the findings, in the order of the migrations and of the places in them; without those
   * that a comment turns off. A rule that cannot run is an error, behind the others.
   */
  public List<Finding> check(LintInput input) {
    Map<LintRule, List<Hit>> hits = new LinkedHashMap<>();
    List<Finding> broken = new ArrayList<>();
    for (LintRule rule : rules) {
      try {
        if (settings.of(rule) != Severity.OFF) {
          hits.put(rule, rule.check(input));
        }
      } catch (ProblemException e) {
        broken.add(new Finding(rule, Severity.ERROR, Hit.of(e)));
      }
    }
    List<Finding> all = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      Suppressions suppressions = new Suppressions(migration);
      List<Finding> found = new ArrayList<>();
      hits.forEach(
          (rule, list) ->
              list.stream()
                  .filter(hit -> hit.migration().equals(migration.name()))
                  .filter(hit -> !suppressions.suppress(rule, hit))
                  .forEach(hit -> found.add(new Finding(rule, settings.of(rule), hit))));
      found.sort(Finding.BY_PLACE);
      all.addAll(found);
    }
    all.addAll(broken);
    return List.copyOf(all);
  }
}
