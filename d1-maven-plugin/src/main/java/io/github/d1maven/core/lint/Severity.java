package io.github.d1maven.core.lint;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much a finding matters. */
public enum Severity {
  /** The goal fails. */
  ERROR,
  /** It is reported. */
  WARNING,
  /** It is a remark. */
  INFO,
  /** The rule is not applied. */
  OFF;

  /** Returns the word as it is written in the configuration, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a word of the configuration.
   *
   * @param rule the code for which it was given
   * @throws ConfigurationException if there is no such severity
   */
  static Severity parse(String rule, String word) {
    return Arrays.stream(values())
        .filter(severity -> severity.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    Problem.of("there is no severity \"" + word + "\"")
                        .because(
                            "it must be one of "
                                + Arrays.stream(values())
                                    .map(Severity::word)
                                    .collect(Collectors.joining(", ")))
                        .help(
                            new Remedy.Option("for example", "lint.severity", rule + "=warning"))));
  }
}
