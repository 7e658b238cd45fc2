package io.github.d1maven.diff.schema;

import java.util.Locale;

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
    String type = declaredType.toUpperCase(Locale.ROOT);
    if (type.contains("INT")) {
      return INTEGER;
    }
    if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
      return TEXT;
    }
    if (type.contains("BLOB") || type.isEmpty()) {
      return BLOB;
    }
    boolean real = type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB");
    return real ? REAL : NUMERIC;
  }
}
