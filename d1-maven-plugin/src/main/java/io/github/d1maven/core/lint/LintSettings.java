package io.github.d1maven.core.lint;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The severities that a project sets.
 *
 * @param severities by code
 */
public record LintSettings(Map<String, Severity> severities) {

  /** No rule has another severity than its own. */
  public static final LintSettings DEFAULT = new LintSettings(Map.of());

  /** Copies the map. */
  public LintSettings {
    severities = Map.copyOf(severities);
  }

  /**
   * Reads settings such as {@code D1-L302=off}.
   *
   * @param rules all rules, to refuse codes that do not exist
   * @throws ConfigurationException if a setting has another form or names no rule
   */
  public static LintSettings parse(List<String> settings, List<LintRule> rules) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (String setting : settings) {
      String[] parts = setting.strip().split("=", 2);
      if (parts.length != 2 || rules.stream().noneMatch(rule -> rule.code().equals(parts[0]))) {
        throw new ConfigurationException(
            Problem.of("\"" + setting + "\" is not the severity of a rule")
                .because(
                    "the rules are "
                        + rules.stream().map(LintRule::code).collect(Collectors.joining(", ")))
                .help(new Remedy.Option("for example", "lint.severity", "D1-L302=off")));
      }
      severities.put(parts[0], Severity.parse(parts[0], parts[1]));
    }
    return new LintSettings(severities);
  }

  Severity of(LintRule rule) {
    return severities.getOrDefault(rule.code(), rule.severity());
  }
}
