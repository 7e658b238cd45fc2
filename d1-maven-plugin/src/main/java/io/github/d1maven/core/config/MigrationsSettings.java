package io.github.d1maven.core.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where migrations are stored, as specified in a wrangler file or by parameters.
 *
 * @param directory the folder of the migrations; null for the default. A relative path starts from
 *     the configuration file's folder if it is specified there, otherwise from the project's
 *     directory
 * @param pattern the glob that migration files match, which must begin with the folder; null for
 *     the default, {@code *.sql} in the folder
 * @param table the table that records applied migrations; null or empty for the default
 */
public record MigrationsSettings(
    @Nullable String directory, @Nullable String pattern, @Nullable String table) {

  /** No settings. */
  public static final MigrationsSettings DEFAULTS = new MigrationsSettings(null, null, null);

  /** Resolves relative paths against a folder. */
  MigrationsSettings from(Path folder) {
    return new MigrationsSettings(
        directory == null ? null : folder.resolve(directory).toString(),
        pattern == null || pattern.startsWith("/") ? pattern : folder + "/" + pattern,
        table);
  }

  /**
   * Returns these settings with others as defaults. If these have a folder, the pattern of the
   * others is dropped, since it refers to their folder.
   */
  MigrationsSettings over(MigrationsSettings other) {
    @Nullable String otherPattern = directory == null ? other.pattern : null;
    return new MigrationsSettings(
        directory == null ? other.directory : directory,
        pattern == null ? otherPattern : pattern,
        table == null ? other.table : table);
  }
}
