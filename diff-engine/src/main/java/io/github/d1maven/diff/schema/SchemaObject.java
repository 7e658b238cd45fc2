package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/** An object with a name and its own CREATE statement. */
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
