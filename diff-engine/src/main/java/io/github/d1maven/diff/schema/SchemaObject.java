package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/** Something with a name and a CREATE statement of its own. */
public sealed interface SchemaObject permits Table, VirtualTable, Index, View, Trigger {
  /** Returns its name. */
  Identifier name();

  /**
   * Returns what kind of object it is, in words: {@code table}, {@code virtual table}, {@code
   * index}.
   */
  String kind();

  /** Returns its CREATE statement as {@code sqlite_schema} holds it, without a semicolon. */
  String sql();
}
