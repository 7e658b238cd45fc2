package io.github.d1maven.diff.schema;

/** How a <a href="https://www.sqlite.org/gencol.html">generated column</a> gets its value. */
public record Generated(Expression expression, Storage storage) {
  /** Whether the value is kept in the row or computed when read. */
  public enum Storage {
    VIRTUAL,
    STORED
  }
}
