package io.github.d1maven.core.config;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project's own SQL in {@code src/main/d1}: the seed, and a schema that is declared in SQL,
 * each in one file or in a folder of {@code .sql} files.
 */
public final class SqlSources {

  /** The folder of the project's SQL. */
  static final String FOLDER = "src/main/d1";

  private SqlSources() {}

  /**
   * Returns the files of the project's own lint rules.
   *
   * @param basedir the project's directory
   * @param explicit a file or folder, relative to {@code basedir} or absolute; null for the folder
   *     {@code src/main/d1/lint}
   * @return the files; empty if none is given and the folder does not exist
   * @throws ConfigurationException if what is given does not exist or is a folder without SQL
   */
  public static List<Path> rules(Path basedir, @Nullable Path explicit) {
    return explicit == null ? byDefault(basedir, "lint") : given(basedir, explicit);
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
    if (files.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("there is no seed")
              .because(
                  "looked for %1$s/seed.sql and %1$s/seed/**.sql in %2$s"
                      .formatted(FOLDER, basedir))
              .help("write the data there as INSERT statements")
              .help(new Remedy.Option("or specify another file or folder", "seed", "<path>")));
    }
    return files;
  }

  /**
   * Returns the files at the default place.
   *
   * @param name of the file without extension, and of the folder
   * @return the files; empty if there are none
   * @throws ConfigurationException if there are both a file and a folder
   */
  static List<Path> byDefault(Path basedir, String name) {
    Path file = basedir.resolve(FOLDER).resolve(name + ".sql");
    Path folder = basedir.resolve(FOLDER).resolve(name);
    List<Path> inFolder = Files.isDirectory(folder) ? SourceFiles.sql(folder) : List.of();
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
    return SourceFiles.existing(
        path,
        explicit.toString(),
        Files.isDirectory(path) ? SourceFiles.sql(path) : List.of(path),
        ".sql files");
  }
}
