package io.github.d1maven.diff.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param name the file or folder, or another source of text
 * @param line counted from 1, or 0 for the whole file
 * @param column in code points, counted from 1, or 0 for the whole line
 * @param excerpt the line with a caret under the column, several lines without a line end at the
 *     end; or null
 */
public record Place(String name, int line, int column, @Nullable String excerpt) {

  /** Returns a file or folder as a whole. */
  public static Place of(Object path) {
    return new Place(path.toString(), 0, 0, null);
  }

  /** Returns a place in a file that is not shown. */
  public static Place of(Object path, int line, int column) {
    return new Place(path.toString(), line, column, null);
  }

  /** Returns {@code name}, {@code name:line} or {@code name:line:column}, as far as it is known. */
  @Override
  public String toString() {
    return name + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }
}
