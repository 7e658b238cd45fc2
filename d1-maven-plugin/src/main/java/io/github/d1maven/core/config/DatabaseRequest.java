package io.github.d1maven.core.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Everything a user can specify about the database and its migrations folder.
 *
 * @param basedir the project's directory, where the search for wrangler's file starts
 * @param configFile wrangler's file, relative to {@code basedir} or absolute; null to search
 * @param environment wrangler's environment as given by the user; null if not given
 * @param cloudflareEnv the value of {@code CLOUDFLARE_ENV}, used if {@code environment} is null;
 *     null or empty if not set
 * @param selector the database
 * @param migrations settings that override those of the wrangler file; relative paths start from
 *     {@code basedir}
 * @param allowOutsideProject whether the migrations may be outside the project
 */
public record DatabaseRequest(
    Path basedir,
    @Nullable Path configFile,
    @Nullable String environment,
    @Nullable String cloudflareEnv,
    DatabaseSelector selector,
    MigrationsSettings migrations,
    boolean allowOutsideProject) {

  /** Makes the paths absolute. */
  public DatabaseRequest {
    basedir = basedir.toAbsolutePath().normalize();
    migrations = migrations.from(basedir);
  }

  /**
   * Requests the only database of a project, with all defaults.
   *
   * @param basedir the project's directory
   * @return a request without any other settings
   */
  public static DatabaseRequest of(Path basedir) {
    return new DatabaseRequest(
        basedir, null, null, null, DatabaseSelector.ANY, MigrationsSettings.DEFAULTS, false);
  }

  /**
   * Returns the environment to use, null for the top level. As on wrangler's command line, an empty
   * {@link #environment()} means the top level even where {@code CLOUDFLARE_ENV} is set.
   */
  public @Nullable String effectiveEnvironment() {
    @Nullable String name = environment == null ? cloudflareEnv : environment;
    return name == null || name.isEmpty() ? null : name;
  }
}
