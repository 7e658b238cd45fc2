package io.github.d1maven.diff.cli;

import io.github.d1maven.diff.prisma.PrismaSchema;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads schema files; the one place of the engine that touches files. */
final class SchemaFiles {
  private SchemaFiles() {}

  /**
   * Returns the scripts of files and folders that are separated by commas.
   *
   * @throws ProblemException if a file cannot be read, or a folder has both kinds of schema files
   */
  static List<SqlScript> read(String paths) {
    if (Files.exists(Path.of(paths))) {
      return read(Path.of(paths));
    }
    return Stream.of(paths.split(",")).flatMap(path -> read(Path.of(path)).stream()).toList();
  }

  /**
   * Returns the script of a file; of a folder all {@code *.sql} files in name order, or all {@code
   * *.prisma} files in it and in its folders.
   */
  private static List<SqlScript> read(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(script(path));
    }
    List<Path> sql = files(path, 1, file -> file.toString().endsWith(".sql"));
    List<Path> prisma =
        files(path, Integer.MAX_VALUE, file -> PrismaSchema.isPrisma(file.toString()));
    if (!sql.isEmpty() && !prisma.isEmpty()) {
      throw new ProblemException(
          Problem.of("the folder has SQL files and Prisma files")
              .at(Place.of(name(path)))
              .because("it is not clear which of them declare the schema")
              .help("name the files, separated by commas"));
    }
    List<SqlScript> scripts = new ArrayList<>();
    sql.forEach(file -> scripts.add(script(file)));
    prisma.forEach(file -> scripts.add(script(file)));
    return scripts;
  }

  private static List<Path> files(Path folder, int depth, Predicate<Path> filter) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).filter(filter).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static SqlScript script(Path file) {
    try {
      return new SqlScript(name(file), Files.readString(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ProblemException unreadable(Path path, IOException error) {
    String cause =
        error instanceof NoSuchFileException
            ? "the file does not exist"
            : error instanceof CharacterCodingException ? "it is not UTF-8" : error.getMessage();
    return new ProblemException(Problem.of("cannot read " + name(path)).because(cause), error);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
