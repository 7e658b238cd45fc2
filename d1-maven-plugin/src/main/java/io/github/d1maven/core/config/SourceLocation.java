package io.github.d1maven.core.config;

import java.nio.file.Path;

/**
 * A place in a configuration file.
 *
 * @param file the file
 * @param line the line, counted from 1; 0 if only the file is known
 * @param column the column in characters, counted from 1; 0 if only the file is known
 */
public record SourceLocation(Path file, int line, int column) {

  /**
   * The file as a whole.
   *
   * @param file the file
   * @return a location without line and column
   */
  public static SourceLocation of(Path file) {
    return new SourceLocation(file, 0, 0);
  }

  /** Returns {@code file:line:column}, or the file alone if no line is known. */
  @Override
  public String toString() {
    return line == 0 ? file.toString() : file + ":" + line + ":" + column;
  }
}
