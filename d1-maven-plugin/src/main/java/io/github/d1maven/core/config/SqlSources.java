package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's SQL files: the declared schema and the seed, each in one file or in a folder of
 * {@code .sql} files.
 *
 * <p>A folder is read with its subfolders, except hidden files and folders, in the order of the
 * relative paths.
 */
public final class SqlSources {

  private static final String FOLDER = "src/main/d1";

  private SqlSources() {}

  /**
   * Returns the files of the schema.
   *
   * @param basedir the project's directory
   * @param explicit a file or folder, relative to {@code basedir} or absolute; null for {@code
   *     src/main/d1/schema.sql}, else the folder {@code src/main/d1/schema}
   * @return at least one file
   * @throws ConfigurationException if there is none
   */
  public static List<Path> schema(Path basedir, @Nullable Path explicit) {
    List<Path> files = explicit == null ? byDefault(basedir, "schema") : given(basedir, explicit);
    return required(files, basedir, "schema", "write the schema there as CREATE statements");
  }

  /**
   * Returns the files of the seed data.
   *
   * @param basedir the project's directory
   * @param explicit a file or folder, relative to {@code basedir} or absolute; null for {@code
   *     src/main/d1/seed.sql}, else the folder {@code src/main/d1/seed}
   * @return the files; empty if none is given and neither default exists
   * @throws ConfigurationException if what is given does not exist or is a folder without SQL
   */
  public static List<Path> seed(Path basedir, @Nullable Path explicit) {
    return explicit == null ? byDefault(basedir, "seed") : given(basedir, explicit);
  }

  /**
   * Returns the files of the seed data, at least one; see {@link #seed}.
   *
   * @throws ConfigurationException if there is none
   */
  public static List<Path> requiredSeed(Path basedir, @Nullable Path explicit) {
    List<Path> files = seed(basedir, explicit);
    return required(files, basedir, "seed", "write the data there as INSERT statements");
  }

  private static List<Path> required(List<Path> files, Path basedir, String name, String help) {
    if (files.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("there is no " + name)
              .because(
                  "looked for %1$s/%2$s.sql and %1$s/%2$s/**.sql in %3$s"
                      .formatted(FOLDER, name, basedir))
              .help(help)
              .help(new Remedy.Option("or specify another file or folder", name, "<path>")));
    }
    return files;
  }

  private static List<Path> byDefault(Path basedir, String name) {
    Path file = basedir.resolve(FOLDER).resolve(name + ".sql");
    Path folder = basedir.resolve(FOLDER).resolve(name);
    List<Path> inFolder = Files.isDirectory(folder) ? inFolder(folder) : List.of();
    if (!Files.isRegularFile(file)) {
      return inFolder;
    }
    if (!inFolder.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("the " + name + " exists both as a file and as a folder")
              .because("found " + file + " and " + inFolder.get(0))
              .help("keep one of them")
              .help(new Remedy.Option("or specify the one to use", name, "<path>")));
    }
    return List.of(file);
  }

  private static List<Path> given(Path basedir, Path explicit) {
    Path path = basedir.resolve(explicit).normalize();
    List<Path> files = Files.isDirectory(path) ? inFolder(path) : List.of(path);
    if (files.isEmpty() || !Files.isRegularFile(files.get(0))) {
      throw new ConfigurationException(
          Problem.of(
                  Files.isDirectory(path)
                      ? "the folder " + explicit + " has no .sql files"
                      : "the file " + explicit + " does not exist")
              .because("looked in " + path));
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> isVisibleSql(folder.relativize(path)))
          .sorted(Comparator.comparing(path -> slashed(folder.relativize(path))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isVisibleSql(Path relative) {
    String name = slashed(relative);
    return name.endsWith(".sql") && !name.startsWith(".") && !name.contains("/.");
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
