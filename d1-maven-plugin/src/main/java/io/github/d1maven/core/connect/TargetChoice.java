package io.github.d1maven.core.connect;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.Target;

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
        "there is no target \"" + name + "\"",
        null,
        "the targets are local, remote and preview",
        "leave it out for the local database");
  }
}
