package io.github.d1maven.it;

import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.config.DatabaseLookup;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.config.LocalStateFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.sqlite.JDBC;

/** The local database of a project, as somebody who is not the plugin finds and changes it. */
public final class LocalD1 {

  private LocalD1() {}

  /** Returns the rows of a query, the values of each joined with {@code |}. */
  public static List<String> query(File project, String sql) {
    return query(only(files(project.toPath())), sql);
  }

  /** The same for a database below another folder than wrangler's. */
  public static List<String> queryIn(File folder, String sql) {
    return query(only(filesIn(folder.toPath())), sql);
  }

  /** Runs statements one by one on the default database, which is created if it is not there. */
  public static void execute(File project, String... statements) {
    DatabaseConfig config = DatabaseLookup.find(DatabaseRequest.of(project.toPath()));
    Path file = LocalStateFile.of(config, null).path();
    try {
      Files.createDirectories(file.getParent());
      try (Connection connection = open(file);
          Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the files of all local databases of a project; none if there is no folder for them. */
  static List<Path> files(Path project) {
    return filesIn(project.resolve(".wrangler"));
  }

  private static List<Path> filesIn(Path state) {
    if (!Files.exists(state)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(state)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.sqlite"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path only(List<Path> files) {
    if (files.size() != 1) {
      throw new AssertionError("one local database was expected: " + files);
    }
    return files.get(0);
  }

  static List<String> query(Path file, String sql) {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.add(results.getString(i));
        }
        rows.add(String.join("|", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Without DriverManager, which does not see the driver from a script. */
  static Connection open(Path file) throws SQLException {
    return JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
  }
}
