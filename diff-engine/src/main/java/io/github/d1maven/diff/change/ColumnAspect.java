package io.github.d1maven.diff.change;

/** What of a column can differ while its name stays. */
public enum ColumnAspect {
  TYPE,
  NOT_NULL,
  DEFAULT,
  COLLATION,
  GENERATED
}
