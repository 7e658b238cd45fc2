package io.github.d1maven.core.gate;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which differences fail a comparison. */
public enum FailOn {
  /** Every difference. */
  ANY,
  /** Tables or columns that are expected and missing. */
  DESTRUCTIVE,
  /** None: they are only reported. */
  NONE;

  /**
   * Returns the value with a name, ignoring case.
   *
   * @throws ConfigurationException if there is none
   */
  public static FailOn named(String name) {
    return Stream.of(values())
        .filter(value -> value.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    Problem.of("unknown value \"" + name + "\" of failOn")
                        .because("the values are any, destructive and none")
                        .help(new Remedy.Option("for example", "failOn", "destructive"))));
  }

  /** Returns whether one of the differences fails the comparison. */
  boolean fails(List<Difference> differences) {
    return switch (this) {
      case ANY -> !differences.isEmpty();
      case DESTRUCTIVE -> differences.stream().anyMatch(Difference::destructive);
      case NONE -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
