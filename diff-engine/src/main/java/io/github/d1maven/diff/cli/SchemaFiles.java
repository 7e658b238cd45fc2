package io.github.d1maven.diff.cli;

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
import java.util.stream.Stream;

/** Reads schema files; the one place of the engine that touches files. */
final class SchemaFiles {
  private SchemaFiles() {}

  /**
   * Returns the script of a file, or those of all {@code *.sql} files of a folder in name order.
   *
   * @throws ProblemException if a file cannot be read
   */
  static List<SqlScript> read(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(script(path));
    }
    List<SqlScript> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        scripts.add(script(file));
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return scripts;
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
