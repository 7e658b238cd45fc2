package io.github.d1maven.core.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One D1 database and its migrations, with all defaults filled in.
 *
 * @param binding the name of the binding in the Worker
 * @param databaseName the name of the database, or null
 * @param databaseId the identifier of the remote database, or null if the database is only local or
 *     is found by its name
 * @param previewDatabaseId the identifier of the preview database, or null
 * @param migrationsDir the absolute path of the migrations folder, which need not exist
 * @param migrationsPattern the glob that migration files match, relative to {@code rootDirectory}
 *     or absolute; null for {@code *.sql} in the folder
 * @param migrationsTable the table that records applied migrations
 * @param configFile the absolute path of the wrangler file, or null if the project has none
 * @param rootDirectory the absolute path that wrangler's relative paths start from: the folder of
 *     the configuration file, or the project's directory if there is none
 */
public record DatabaseConfig(
    String binding,
    @Nullable String databaseName,
    @Nullable String databaseId,
    @Nullable String previewDatabaseId,
    Path migrationsDir,
    @Nullable String migrationsPattern,
    String migrationsTable,
    @Nullable Path configFile,
    Path rootDirectory) {

  /** The table that records applied migrations unless configured otherwise, as in wrangler. */
  public static final String DEFAULT_MIGRATIONS_TABLE = "d1_migrations";

  /**
   * The binding of a database in a project without a wrangler file, unless configured otherwise.
   */
  public static final String DEFAULT_BINDING = "DB";

  /**
   * Returns the identifier from which wrangler derives the name of the local database file: the
   * preview identifier, else the remote one, else the binding.
   */
  public String localId() {
    if (previewDatabaseId != null) {
      return previewDatabaseId;
    }
    return databaseId == null ? binding : databaseId;
  }
}
