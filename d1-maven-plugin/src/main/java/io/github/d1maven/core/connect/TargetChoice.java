package io.github.d1maven.core.connect;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Problem;

/** Parses the target. */
public final class TargetChoice {

  private TargetChoice() {}

  /**
   * Returns the target with a name.
   *
   * @throws ConfigurationException if there is none
   */
  public static Target of(String name) {
    return Target.named(name).orElseThrow(() -> unknown(name));
  }

  private static ConfigurationException unknown(String name) {
    return new ConfigurationException(
        Problem.of("unknown target \"" + name + "\"")
            .because("the targets are local, remote and preview")
            .help("omit it for the local database"));
  }
}
