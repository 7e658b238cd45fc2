package io.github.d1maven.maven.report;

import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Puts errors of the file system, whose own messages are often a path alone, into words. */
final class FileProblem {
  private FileProblem() {}

  /** Returns what happened to which file. */
  static Problem of(IOException error) {
    if (error instanceof NoSuchFileException missing) {
      return of(missing, "there is no file ", null);
    } else if (error instanceof AccessDeniedException denied) {
      return of(denied, "no access to ", "you may not read or write it");
    } else if (error instanceof FileAlreadyExistsException existing) {
      return of(existing, "there is already a file ", null);
    } else if (error instanceof FileSystemException other && other.getFile() != null) {
      return of(other, "cannot read or write ", other.getReason());
    }
    return Problem.of("a file cannot be read or written").because(message(error));
  }

  private static Problem of(FileSystemException error, String fact, @Nullable String cause) {
    Problem problem = Problem.of(fact + error.getFile());
    return cause == null ? problem : problem.because(cause);
  }

  private static String message(IOException error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
