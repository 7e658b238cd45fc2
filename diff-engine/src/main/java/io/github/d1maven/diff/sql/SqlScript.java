package io.github.d1maven.diff.sql;

/**
 * A named piece of SQL text: a schema file, a migration or a seed.
 *
 * @param name its name in messages, usually a path relative to the project, with {@code /}
 * @param text the SQL; a leading byte-order mark is dropped, line ends are kept as they are
 */
public record SqlScript(String name, String text) {
  public SqlScript {
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
  }
}
