package io.github.d1maven.core.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where migrations are kept, as the user wrote it in a wrangler file or as parameters.
 *
 * @param directory the folder of the migrations; null for the default. A relative path starts from
 *     the configuration file's folder if it is written there, else from the project's directory
 * @param pattern the glob that migration files match, which begins with the folder; null for the
 *     default, {@code *.sql} in the folder
 * @param table the table that records applied migrations; null or empty for the default
 */
public record MigrationsSettings(
    @Nullable String directory, @Nullable String pattern, @Nullable String table) {

  /** No setting at all. */
  public static final MigrationsSettings DEFAULTS = new MigrationsSettings(null, null, null);

  /** Makes what is relative start from a folder. */
  MigrationsSettings from(Path folder) {
    return new MigrationsSettings(
        directory == null ? null : folder.resolve(directory).toString(),
        pattern == null || pattern.startsWith("/") ? pattern : folder + "/" + pattern,
        table);
  }

  /**
   * Puts these settings over others. A folder of one's own drops the other's pattern, which speaks
   * of the other's folder.
   */
  MigrationsSettings over(MigrationsSettings other) {
    @Nullable String otherPattern = directory == null ? other.pattern : null;
    return new MigrationsSettings(
        directory == null ? other.directory : directory,
        pattern == null ? otherPattern : pattern,
        table == null ? other.table : table);
  }
}
