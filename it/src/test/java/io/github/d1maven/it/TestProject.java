package io.github.d1maven.it;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.config.DatabaseLookup;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.config.LocalStateFile;
import io.github.d1maven.core.config.SchemaFiles;
import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.core.create.CreateMigration;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.gate.Expectation;
import io.github.d1maven.core.gate.FindDrift;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.local.LocalDatabase;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.diff.AllowedHazards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A project with a wrangler file and a database, on which both wrangler and the plugin's goals run.
 * The goals run in this JVM, without Maven around them.
 *
 * @param folder where its wrangler file is
 */
record TestProject(Path folder) {

  private static final Instant NOW = Instant.parse("2026-11-27T11:45:00Z");

  private static final Path DEMO = Path.of("demo");
  private static final PlanPreferences EVERYTHING =
      new PlanPreferences(AllowedHazards.parse(List.of("all", "D1-104")), List.of(), true);

  /** A project without migrations, whose migrations folder is the one that wrangler takes. */
  static TestProject empty(Path folder) {
    TestProject project = new TestProject(folder);
    project.write(
        "wrangler.json",
        """
        {
          "name": "test",
          "main": "worker.mjs",
          "compatibility_date": "2026-01-01",
          "d1_databases": [{ "binding": "DB", "database_name": "test-db" }]
        }
        """);
    return project;
  }

  /** A copy of the demo. */
  static TestProject demo(Path folder) {
    return copy(DEMO, folder, TestProject::isOfTheShop);
  }

  /** A copy of a project. */
  static TestProject copy(Path from, Path folder) {
    return copy(from, folder, file -> true);
  }

  private static TestProject copy(Path from, Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> copied = files.filter(Files::isRegularFile).filter(wanted).toList();
      TestProject project = new TestProject(folder);
      copied.forEach(file -> project.write(from.relativize(file).toString(), Command.read(file)));
      return project;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfTheShop(Path file) {
    return file.endsWith("wrangler.jsonc") || file.startsWith(DEMO.resolve("src/main/d1"));
  }

  /** Writes a file. */
  void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file. */
  void delete(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Wrangler wrangler() {
    return new Wrangler(folder);
  }

  /** {@code d1:create}; the text of the new migration, or empty if there was nothing to do. */
  Optional<String> create(String name) {
    return create(name, null);
  }

  /** The same with another schema than that at the default place. */
  Optional<String> create(String name, String schema) {
    var request =
        new CreateMigration.Request(name, SchemaFiles.find(folder, schema).files(), EVERYTHING);
    return with(project -> CreateMigration.run(project, request))
        .migration()
        .map(written -> Command.read(written.file().path()));
  }

  /** {@code d1:apply}; the names of the migrations that ran. */
  List<String> apply() {
    return with(project -> ApplyMigrations.run(project, ApplyMigrations.Progress.NONE)).applied();
  }

  /** {@code d1:seed} with a file of the project, or with its own seed. */
  void seed(String file, boolean clear) {
    List<Path> files = SqlSources.seed(folder, file == null ? null : Path.of(file));
    with(project -> SeedDatabase.run(project, new SeedDatabase.Request(files, clear)));
  }

  /** {@code d1:drift} from the applied migrations, a line for each object. */
  List<String> drift() {
    return with(project -> FindDrift.run(project, new Expectation.AppliedMigrations()))
        .differences()
        .stream()
        .map(difference -> difference.kind() + " " + difference.subject())
        .toList();
  }

  /** {@code d1:status}, a line for each migration. */
  List<String> status() {
    return with(MigrationStatus::run).entries().stream()
        .map(entry -> entry.state() + " " + entry.name() + " " + entry.appliedAt())
        .toList();
  }

  /** The file of the local database. */
  Path file() {
    return LocalStateFile.of(config(), null).path();
  }

  /** Rows of the local database, read by somebody who is neither wrangler nor the plugin. */
  List<String> rows(String sql) {
    return LocalD1.query(file(), sql);
  }

  /** As in a build, where the history is on. */
  private static Recorder recorder() {
    var origin = new Origin(UUID.randomUUID().toString(), "test", null, null, null);
    return Recorder.of(origin, Sleeper.REAL::nanos, TestProject::fail);
  }

  private static void fail(String warning) {
    throw new AssertionError(warning);
  }

  private DatabaseConfig config() {
    return DatabaseLookup.find(DatabaseRequest.of(folder));
  }

  <T> T with(Function<Project, T> goal) {
    DatabaseConfig config = config();
    Path file = file();
    var identity = new DatabaseIdentity(Target.LOCAL, "test-db", file.toString());
    var migrations =
        MigrationsFolder.of(
            config.rootDirectory(), config.migrationsDir(), config.migrationsPattern(), () -> NOW);
    try (var database =
        LocalDatabase.open(identity, file, new Ledger(config.migrationsTable()), recorder())) {
      return goal.apply(new Project(database, migrations, new ScriptFiles(folder)));
    }
  }
}
