package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the user's request to a database: finds wrangler's file, selects the entry and fills in
 * the defaults.
 *
 * <p>Without a wrangler file, or with one that lists no databases, the database is the one the
 * {@link DatabaseSelector} describes.
 */
public final class DatabaseLookup {

  /**
   * Wrangler's default, for a database that a wrangler file lists without {@code migrations_dir}.
   */
  private static final String WRANGLER_MIGRATIONS = "migrations";

  /** The default for a database that is not in a wrangler file. */
  private static final String MAVEN_MIGRATIONS = "src/main/d1/migrations";

  private DatabaseLookup() {}

  /**
   * Finds the database.
   *
   * @param request the user's request
   * @return the database
   * @throws ConfigurationException if the file, environment or database does not exist, if the
   *     choice is ambiguous, if the file is malformed, or if the migrations are outside the project
   * @throws UncheckedIOException if the file cannot be read
   */
  public static DatabaseConfig find(DatabaseRequest request) {
    Optional<Path> path = WranglerSearch.locate(request.basedir(), request.configFile());
    if (path.isEmpty()) {
      return withoutFile(request);
    }
    WranglerFile file = WranglerFile.read(path.get());
    List<DatabaseEntry> entries = file.databases(request.effectiveEnvironment());
    DatabaseSelector selector = request.selector();
    if (!entries.isEmpty()) {
      return listed(request, selector.choose(entries, file), path.get());
    }
    if (selector.isEmpty()) {
      throw new ConfigurationException(
          Problem.of(path.get().getFileName() + " lists no D1 database")
              .at(Place.of(path.get()))
              .because("it has no d1_databases")
              .help("add \"d1_databases\": [{\"binding\": \"DB\"}] to it")
              .help(new Remedy.Option("or specify the binding", "binding", "DB")));
    }
    return described(request, path.get());
  }

  private static DatabaseConfig withoutFile(DatabaseRequest request) {
    @Nullable String environment = request.environment();
    if (environment != null && !environment.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("there is no environment \"" + environment + "\"")
              .because(
                  "environments are defined in a wrangler file; looked for wrangler.json, wrangler.jsonc\n"
                      + ("and wrangler.toml in " + request.basedir() + " and its parents"))
              .help("remove the environment")
              .help(new Remedy.Option("or specify the file", "config", "<file>")));
    }
    return described(request, null);
  }

  private static DatabaseConfig listed(DatabaseRequest request, DatabaseEntry entry, Path file) {
    MigrationsSettings own = entry.migrations();
    if (own.pattern() != null && own.directory() == null) {
      throw new ConfigurationException(
          Problem.of(
                  "database \""
                      + entry.binding()
                      + "\" has migrations_pattern without migrations_dir")
              .at(entry.location())
              .because("the pattern must begin with the folder of migrations_dir")
              .help("add \"migrations_dir\", for example \"migrations_dir\": \"migrations\""));
    }
    Path root = rootDirectory(request, file);
    MigrationsSettings settings = request.migrations().over(own);
    return new DatabaseConfig(
        entry.binding(),
        entry.databaseName(),
        entry.databaseId(),
        entry.previewDatabaseId(),
        inside(
            request,
            root,
            settings.directory() == null ? WRANGLER_MIGRATIONS : settings.directory(),
            request.migrations().directory() == null ? entry.location() : null),
        settings.pattern(),
        table(settings),
        file,
        root);
  }

  private static DatabaseConfig described(DatabaseRequest request, @Nullable Path file) {
    DatabaseSelector selector = request.selector();
    MigrationsSettings settings = request.migrations();
    Path root = rootDirectory(request, file);
    return new DatabaseConfig(
        selector.binding() == null ? DatabaseConfig.DEFAULT_BINDING : selector.binding(),
        selector.databaseName() == null ? selector.database() : selector.databaseName(),
        selector.databaseId(),
        null,
        inside(
            request,
            request.basedir(),
            settings.directory() == null ? MAVEN_MIGRATIONS : settings.directory(),
            null),
        settings.pattern(),
        table(settings),
        file,
        root);
  }

  private static Path rootDirectory(DatabaseRequest request, @Nullable Path file) {
    @Nullable Path folder = file == null ? null : file.getParent();
    return folder == null ? request.basedir() : folder;
  }

  /** Resolves a folder against its base and refuses one that is outside the project. */
  private static Path inside(
      DatabaseRequest request, Path base, String written, @Nullable Place location) {
    Path directory = base.resolve(written).normalize();
    if (request.allowOutsideProject()
        || directory.startsWith(base)
        || directory.startsWith(request.basedir())) {
      return directory;
    }
    throw new ConfigurationException(
        Problem.of("the migrations folder " + written + " is outside the project")
            .at(location)
            .because("it is " + directory + ", which is not inside " + base)
            .help("move it into the project")
            .help(new Remedy.Option("or allow it", "allowOutsideProject", "true")));
  }

  private static String table(MigrationsSettings settings) {
    @Nullable String table = settings.table();
    return table == null || table.isEmpty() ? DatabaseConfig.DEFAULT_MIGRATIONS_TABLE : table;
  }
}
