package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Prisma's own types, and the types of their columns in SQLite. */
@Internal
public enum ScalarType {
  STRING("String", "TEXT"),
  BOOLEAN("Boolean", "BOOLEAN"),
  INT("Int", "INTEGER"),
  BIG_INT("BigInt", "BIGINT"),
  FLOAT("Float", "REAL"),
  DECIMAL("Decimal", "DECIMAL"),
  DATE_TIME("DateTime", "DATETIME"),
  JSON("Json", "JSONB"),
  BYTES("Bytes", "BLOB");

  private static final Map<String, ScalarType> BY_NAME = new HashMap<>();

  static {
    for (ScalarType type : values()) {
      BY_NAME.put(type.text, type);
    }
  }

  private final String text;
  private final String sql;

  ScalarType(String text, String sql) {
    this.text = text;
    this.sql = sql;
  }

  /** Returns the type of that name. */
  public static Optional<ScalarType> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns the type of a column in SQLite. */
  public String sql() {
    return sql;
  }

  /** Returns the name in Prisma. */
  @Override
  public String toString() {
    return text;
  }
}
