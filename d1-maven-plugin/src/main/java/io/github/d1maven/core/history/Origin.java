package io.github.d1maven.core.history;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a run comes from. No part of it is a secret.
 *
 * @param run an identifier of this run, different for each
 * @param tool the tool and its version, for example {@code d1-maven-plugin 1.2.0}
 * @param author who started the build, or null if the environment does not tell
 * @param build the address of the build, or null
 * @param commit the git commit that is built, or null
 */
public record Origin(
    String run,
    String tool,
    @Nullable String author,
    @Nullable String build,
    @Nullable String commit) {

  /**
   * Returns the origin of a run as far as the environment tells.
   *
   * @param environment reads an environment variable; null if it is not set
   */
  public static Origin of(String run, String tool, UnaryOperator<@Nullable String> environment) {
    return BuildServer.running(environment)
        .map(
            server ->
                new Origin(
                    run,
                    tool,
                    server.author(environment),
                    server.build(environment),
                    server.commit(environment)))
        .orElseGet(() -> new Origin(run, tool, null, null, null));
  }
}
