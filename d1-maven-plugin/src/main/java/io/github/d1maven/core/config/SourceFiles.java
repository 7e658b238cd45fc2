package io.github.d1maven.core.config;

import io.github.d1maven.diff.prisma.PrismaSchema;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files and folders with SQL or Prisma schemas. A folder is read with its subfolders, except hidden
 * files and folders, in the order of the relative paths.
 */
final class SourceFiles {

  private static final String MIGRATIONS = "migrations/";

  private SourceFiles() {}

  /** Returns the SQL files of a folder. */
  static List<Path> sql(Path folder) {
    return below(folder, name -> name.endsWith(".sql"));
  }

  /** Returns the files of a folder that are parts of a Prisma schema. */
  static List<Path> prisma(Path folder) {
    return below(folder, PrismaSchema::isPrisma);
  }

  /** Returns the SQL files of a folder without those in folders of migrations. */
  static List<Path> declarations(Path folder) {
    return below(
        folder,
        name ->
            name.endsWith(".sql")
                && !name.startsWith(MIGRATIONS)
                && !name.contains("/" + MIGRATIONS));
  }

  /**
   * Returns a file, or the files of a folder.
   *
   * @param given the path as the user wrote it
   * @param kind what the folder must have, such as {@code .sql files}
   * @throws ConfigurationException if the file does not exist or the folder has no such files
   */
  static List<Path> existing(Path path, String given, List<Path> files, String kind) {
    if (files.isEmpty() || !Files.isRegularFile(files.get(0))) {
      throw new ConfigurationException(
          Problem.of(
                  Files.isDirectory(path)
                      ? "the folder " + given + " has no " + kind
                      : "the file " + given + " does not exist")
              .because("looked in " + path));
    }
    return files;
  }

  private static List<Path> below(Path folder, Predicate<String> wanted) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> isVisible(slashed(folder.relativize(path))))
          .filter(path -> wanted.test(slashed(folder.relativize(path))))
          .sorted(Comparator.comparing(path -> slashed(folder.relativize(path))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isVisible(String name) {
    return !name.startsWith(".") && !name.contains("/.");
  }

  /** Returns a path with {@code /} between folders. */
  static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
