package io.github.d1maven.core.project;

import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.diff.sql.SqlScript;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a project's SQL files and names them for messages.
 *
 * @param basedir the absolute path of the project's directory
 */
public record ScriptFiles(Path basedir) {

  /**
   * Reads files as UTF-8.
   *
   * @param files absolute paths
   * @return the scripts in the order of the files
   * @throws io.github.d1maven.core.migrations.MigrationException if one is not UTF-8
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public List<SqlScript> read(List<Path> files) {
    return files.stream().map(this::read).toList();
  }

  /** Reads one file as UTF-8; see {@link #read(List)}. */
  public SqlScript read(Path file) {
    return new SqlScript(name(file), new MigrationFile(name(file), file).text());
  }

  /** Returns a file of any size, which is read one statement at a time. */
  public SqlFile stream(Path file) {
    return new SqlFile(name(file), file);
  }

  /**
   * Returns a path as messages show it: relative to the project and with {@code /} if it is inside
   * the project, otherwise unchanged.
   */
  public String name(Path file) {
    String path = file.startsWith(basedir) ? basedir.relativize(file).toString() : file.toString();
    return path.replace(file.getFileSystem().getSeparator(), "/");
  }
}
