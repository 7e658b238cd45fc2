package io.github.d1maven.diff.sql;

import org.jspecify.annotations.Nullable;

/**
 * A named piece of SQL text: a schema file, a migration or a seed.
 *
 * @param name its name in messages, usually a path relative to the project, with {@code /}
 * @param text the SQL; a leading byte-order mark is dropped, line ends are kept as they are
 * @param origins where the parts of a generated script come from; null if somebody wrote it
 */
public record SqlScript(String name, String text, @Nullable Origins origins) {
  public SqlScript {
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
  }

  /** A script that somebody wrote. */
  public SqlScript(String name, String text) {
    this(name, text, null);
  }
}
