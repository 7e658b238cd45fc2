package io.github.d1maven.core.connect;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Problem;

/** Reads the target. */
public final class TargetChoice {

  private TargetChoice() {}

  /**
   * Returns the target of a name.
   *
   * @throws ConfigurationException if there is none
   */
  public static Target of(String name) {
    return Target.named(name).orElseThrow(() -> unknown(name));
  }

  private static ConfigurationException unknown(String name) {
    return new ConfigurationException(
        Problem.of("there is no target \"" + name + "\"")
            .because("the targets are local, remote and preview")
            .help("leave it out for the local database"));
  }
}
