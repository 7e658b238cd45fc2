package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.config.DatabaseSelector;
import io.github.d1maven.core.config.MigrationsSettings;
import io.github.d1maven.core.config.SchemaFiles;
import io.github.d1maven.core.connect.FoundDatabase;
import io.github.d1maven.diff.problem.Remedy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that select the database and its migrations folder. */
abstract class DatabaseParameters extends AbstractMojo {

  /** The project's directory. */
  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir = new File("");

  /**
   * Wrangler's configuration file, relative to the project's directory. By default it is searched
   * for as wrangler does: {@code wrangler.json}, {@code wrangler.jsonc}, then {@code
   * wrangler.toml}, each in the project's directory and all its parents.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.config")
  private @Nullable String config;

  /**
   * Wrangler's environment; by default the value of {@code CLOUDFLARE_ENV}, else the top level.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.env")
  private @Nullable String env;

  /**
   * The database, by its binding or by its name. Not needed if there is only one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.database")
  private @Nullable String database;

  /**
   * The binding of the database; {@code DB} in a project without a wrangler file.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.binding")
  private @Nullable String binding;

  /**
   * The name of the database.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.databaseName")
  private @Nullable String databaseName;

  /**
   * The identifier of the remote database.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.databaseId")
  private @Nullable String databaseId;

  /**
   * The name of the database at Cloudflare to use instead of the one in the wrangler file, for
   * example one that {@code d1:database-create} created for a branch. Migrations and everything
   * else are those of the selected database. Only for {@code target=remote}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.remoteDatabase")
  private @Nullable String remoteDatabase;

  /**
   * The migrations folder, relative to the project's directory; by default wrangler's {@code
   * migrations_dir}, or {@code src/main/d1/migrations} for a database that is not in a wrangler
   * file.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.migrationsDir")
  private @Nullable String migrationsDir;

  /**
   * The glob pattern of migration files, which must begin with the migrations folder; by default
   * wrangler's {@code migrations_pattern}, else {@code *.sql} in the folder.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.migrationsPattern")
  private @Nullable String migrationsPattern;

  /**
   * The table that records applied migrations; by default wrangler's {@code migrations_table}, else
   * {@code d1_migrations}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.migrationsTable")
  private @Nullable String migrationsTable;

  /**
   * The folder given to {@code wrangler dev --persist-to}, relative to the project's directory; by
   * default {@code .wrangler/state} beside wrangler's configuration file.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.persistTo")
  private @Nullable String persistTo;

  /**
   * Whether the migrations folder may be outside the project.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.allowOutsideProject", defaultValue = "false")
  private boolean allowOutsideProject;

  /** Returns the project's directory as an absolute path. */
  protected final Path basedir() {
    return basedir.toPath().toAbsolutePath().normalize();
  }

  /** Returns what the parameters say about the database. */
  protected final DatabaseRequest databaseRequest() {
    return new DatabaseRequest(
        basedir(),
        config == null ? null : Path.of(config),
        env,
        System.getenv("CLOUDFLARE_ENV"),
        new DatabaseSelector(database, binding, databaseName, databaseId),
        new MigrationsSettings(migrationsDir, migrationsPattern, migrationsTable),
        allowOutsideProject);
  }

  /** Returns the name of the database at Cloudflare, or null for the configured one. */
  protected final @Nullable String remoteDatabase() {
    return remoteDatabase;
  }

  /** Returns the options that were given to find the database. */
  protected final List<Remedy.Option> givenOptions() {
    List<Remedy.Option> given = new ArrayList<>();
    add(given, "config", config);
    add(given, "env", env);
    add(given, "database", database);
    add(given, "binding", binding);
    add(given, "databaseName", databaseName);
    add(given, "databaseId", databaseId);
    add(given, "remoteDatabase", remoteDatabase);
    add(given, "migrationsDir", migrationsDir);
    return given;
  }

  /** Returns the options that select this database on the command line. */
  protected final List<Remedy.Option> options(FoundDatabase found) {
    List<Remedy.Option> options = new ArrayList<>();
    add(options, "config", config);
    add(options, "env", found.environment());
    if (found.config().configFile() != null) {
      add(options, "database", found.config().binding());
    } else if (remoteDatabase == null) {
      add(options, "databaseId", found.id());
    }
    add(options, "remoteDatabase", remoteDatabase);
    return options;
  }

  private static void add(List<Remedy.Option> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(new Remedy.Option(name, value));
    }
  }

  /** Returns the folder of the local databases, or null for wrangler's. */
  protected final @Nullable Path persistTo() {
    return persistTo == null ? null : basedir().resolve(persistTo);
  }

  /**
   * Returns whether this project itself, not one of its parents, uses D1.
   *
   * @param source other files or folders whose existence shows it, separated by commas, relative to
   *     the project's directory, or null
   */
  protected final boolean hasD1(@Nullable String source) {
    return Stream.of("wrangler.json", "wrangler.jsonc", "wrangler.toml").anyMatch(this::exists)
        || exists(config)
        || exists(migrationsDir)
        || (source != null && SchemaFiles.paths(basedir(), source).anyMatch(this::exists))
        || SchemaFiles.existIn(basedir());
  }

  private boolean exists(@Nullable String path) {
    return path != null && Files.exists(basedir().resolve(path));
  }
}
