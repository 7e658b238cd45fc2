package io.github.d1maven.core;

import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.config.DatabaseLookup;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.config.LocalStateFile;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.local.LocalDatabase;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ScriptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A project on disk with a local database, for tests. */
public final class SampleProject {

  /** The time of the project's clock. */
  public static final Instant NOW = Instant.parse("2026-11-27T11:45:00Z");

  private final Path basedir;
  private Recorder recorder = Recorder.OFF;

  /** In an empty folder. */
  public SampleProject(Path basedir) {
    this.basedir = basedir;
  }

  /** Records the history of the local database from now on. */
  public SampleProject recording(Recorder what) {
    recorder = what;
    return this;
  }

  /** Writes a file of the project. */
  public SampleProject write(String path, String text) {
    try {
      Path file = basedir.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a migration into the default folder. */
  public SampleProject migration(String name, String text) {
    return write("src/main/d1/migrations/" + name, text);
  }

  /** Writes the declared schema. */
  public SampleProject schema(String text) {
    return write("src/main/d1/schema.sql", text);
  }

  /** The project's directory. */
  public Path basedir() {
    return basedir;
  }

  /** A file of the project. */
  public Path file(String path) {
    return basedir.resolve(path);
  }

  /** The names of the migrations in the folder. */
  public List<String> migrations() {
    return folder(config()).list().stream().map(file -> file.name()).toList();
  }

  /** Runs a command on the local database. */
  public <T> T with(Function<Project, T> command) {
    DatabaseConfig config = config();
    var identity = new DatabaseIdentity(Target.LOCAL, config.binding(), "local.sqlite");
    try (Database database =
        LocalDatabase.open(identity, database(), new Ledger(config.migrationsTable()), recorder)) {
      return command.apply(on(database));
    }
  }

  /** The project with another database. */
  public Project on(Database database) {
    return new Project(database, folder(config()), new ScriptFiles(basedir));
  }

  private static MigrationsFolder folder(DatabaseConfig config) {
    return MigrationsFolder.of(
        config.rootDirectory(), config.migrationsDir(), config.migrationsPattern(), () -> NOW);
  }

  private DatabaseConfig config() {
    return DatabaseLookup.find(DatabaseRequest.of(basedir));
  }

  /** The file of the local database. */
  public Path database() {
    return LocalStateFile.of(config(), null).path();
  }

  /** Runs statements in the database as somebody else. */
  public void sql(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads rows, their values separated by {@code |}. */
  public List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private Connection connect() throws SQLException {
    try {
      Files.createDirectories(database().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection("jdbc:sqlite:" + database());
  }
}
