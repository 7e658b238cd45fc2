package io.github.d1maven.diff.sql;

import org.jspecify.annotations.Nullable;

/**
 * A named piece of SQL text: a schema file, a migration or a seed, or a part of one.
 *
 * @param name its name in messages, usually a path relative to the project, with {@code /}
 * @param text the SQL; a leading byte-order mark is dropped, line ends are kept as they are
 * @param origins where the parts of a generated script come from; null if somebody wrote it
 * @param line the line of the file in which the text begins, counted from 1
 * @param column the column in that line, in code points, counted from 1
 */
public record SqlScript(String name, String text, @Nullable Origins origins, int line, int column) {
  public SqlScript {
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
  }

  /** A whole script that was generated. */
  public SqlScript(String name, String text, @Nullable Origins origins) {
    this(name, text, origins, 1, 1);
  }

  /** A whole script that somebody wrote. */
  public SqlScript(String name, String text) {
    this(name, text, null);
  }
}
