package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.stream.Stream;

/** What to do about pending migrations that come before an applied one. */
public enum OutOfOrder {
  /** Refuse all of them. */
  FAIL,
  /** Run them, as wrangler does, and warn. */
  WARN;

  /**
   * Returns the value with a name, ignoring case.
   *
   * @throws MigrationException if there is none
   */
  public static OutOfOrder named(String name) {
    return Stream.of(values())
        .filter(value -> value.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new MigrationException(
                    Problem.of("unknown value \"" + name + "\" of outOfOrder")
                        .because("the values are fail and warn")
                        .help(new Remedy.Option("for example", "outOfOrder", "fail"))));
  }
}
