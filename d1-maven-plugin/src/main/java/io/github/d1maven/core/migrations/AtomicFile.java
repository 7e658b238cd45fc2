package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file that nobody sees half written. */
final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a text as UTF-8 to a new file. It is written under a hidden name beside it first.
   *
   * @throws MigrationException if the file exists
   * @throws IOException if it cannot be written; then nothing is left
   */
  static void write(Path path, String text) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
      publish(draft, path);
    } catch (FileAlreadyExistsException e) {
      throw new MigrationException(
          Problem.of("the file " + path.getFileName() + " exists")
              .at(Place.of(path))
              .help("nothing was written"));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Gives the draft its name. A link cannot replace a file; a move is for systems without links.
   */
  private static void publish(Path draft, Path path) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(draft, path);
    }
  }
}
