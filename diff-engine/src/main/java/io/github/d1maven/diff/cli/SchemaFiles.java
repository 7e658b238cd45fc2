package io.github.d1maven.diff.cli;

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
   * The script of a file, or those of all {@code *.sql} files of a folder in name order.
   *
   * @throws IOException whose message names the file and the cause
   */
  static List<SqlScript> read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(script(path));
    }
    List<SqlScript> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        scripts.add(script(file));
      }
    }
    return scripts;
  }

  private static SqlScript script(Path file) throws IOException {
    String name = file.toString().replace('\\', '/');
    try {
      return new SqlScript(name, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException(name + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(name + ": it is not UTF-8", e);
    }
  }
}
