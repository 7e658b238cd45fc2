package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/**
 * A column's type affinity by the five rules of <a
 * href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">SQLite</a>.
 */
public enum Affinity {
  INTEGER,
  TEXT,
  BLOB,
  REAL,
  NUMERIC;

  /** Returns the affinity of a declared type; BLOB for an empty one. */
  public static Affinity of(String declaredType) {
    String type = Identifier.fold(declaredType);
    if (type.contains("int")) {
      return INTEGER;
    }
    if (type.contains("char") || type.contains("clob") || type.contains("text")) {
      return TEXT;
    }
    if (type.contains("blob") || type.isEmpty()) {
      return BLOB;
    }
    boolean real = type.contains("real") || type.contains("floa") || type.contains("doub");
    return real ? REAL : NUMERIC;
  }
}
