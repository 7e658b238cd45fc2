package io.github.d1maven.core.backup;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a backup is written. */
public final class BackupPath {

  /** The folder for backups whose name nobody chose. */
  static final String FOLDER = "backups";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private BackupPath() {}

  /**
   * Returns the path of a new file.
   *
   * @param basedir the absolute path of the project's directory
   * @param file what the user chose, or null for a file in the folder {@value #FOLDER} that is
   *     named after the database and the time
   * @throws ConfigurationException if a relative path leaves the project, or if the file exists
   */
  public static Path of(
      Path basedir, @Nullable Path file, DatabaseIdentity database, Instant time) {
    Path path =
        basedir.resolve(file == null ? Path.of(FOLDER, name(database, time)) : file).normalize();
    if (file != null && !file.isAbsolute() && !path.startsWith(basedir)) {
      throw new ConfigurationException(
          Problem.of("the file " + file + " is outside the project")
              .because("a relative path must stay in " + basedir)
              .help(new Remedy.Option("if that is intended, add", "file", path.toString())));
    }
    if (Files.exists(path)) {
      throw new ConfigurationException(
          Problem.of("the file " + path.getFileName() + " already exists")
              .at(Place.of(path))
              .leaving("no backup was written")
              .help("choose another file, or remove that one"));
    }
    return path;
  }

  private static String name(DatabaseIdentity database, Instant time) {
    String name = database.name().replaceAll("[^A-Za-z0-9._-]", "_");
    return name + "-" + database.target() + "-" + TIME.format(time) + ".sql.gz";
  }

  /**
   * Creates the folder of a file. The default folder gets a {@code .gitignore}, because data of
   * users does not belong in a repository.
   */
  static void createFolder(Path basedir, Path file) {
    Path folder = Objects.requireNonNull(file.getParent());
    try {
      boolean isNew = !Files.exists(folder);
      Files.createDirectories(folder);
      if (isNew && folder.equals(basedir.resolve(FOLDER))) {
        Files.writeString(folder.resolve(".gitignore"), "*\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
