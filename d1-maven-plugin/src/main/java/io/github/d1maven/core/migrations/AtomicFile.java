package io.github.d1maven.core.migrations;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file atomically. */
final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a text as UTF-8 to a new file, using a hidden file next to it.
   *
   * @throws MigrationException if the file exists
   * @throws IOException if it cannot be written; no file remains then
   */
  static void write(Path path, String text) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
      publish(draft, path);
    } catch (FileAlreadyExistsException e) {
      throw new MigrationException(
          Problem.of("the file " + path.getFileName() + " already exists")
              .at(Place.of(path))
              .leaving("nothing was written"));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Writes a text as UTF-8 in place of a file, using a hidden file next to it.
   *
   * @throws IOException if it cannot be written; the file is as before then
   */
  static void replace(Path path, String text) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Gives the draft its final name. A link cannot replace a file; a move is the fallback for
   * systems without links.
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
