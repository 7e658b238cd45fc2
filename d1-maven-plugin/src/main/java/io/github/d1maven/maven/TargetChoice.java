package io.github.d1maven.maven;

import io.github.d1maven.maven.config.ConfigurationException;
import io.github.d1maven.maven.database.Target;

/** Reads the target. */
final class TargetChoice {

  private TargetChoice() {}

  /**
   * Returns the local target, which is the only one there is so far.
   *
   * @throws ConfigurationException if the name is another one
   */
  static Target local(String name) {
    Target target = Target.named(name).orElseThrow(() -> unknown(name));
    if (target != Target.LOCAL) {
      throw new ConfigurationException(
          "the " + target + " target is not available in this version", null, null, null);
    }
    return target;
  }

  private static ConfigurationException unknown(String name) {
    return new ConfigurationException(
        "there is no target \"" + name + "\"",
        null,
        "the targets are local, remote and preview",
        "leave it out for the local database");
  }
}
