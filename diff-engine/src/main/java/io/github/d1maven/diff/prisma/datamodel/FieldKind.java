package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;

/** The type of a field that is a column. */
@Internal
public sealed interface FieldKind {
  /** Returns the type of the column in SQLite. */
  String sql();

  /** Returns whether it is that type of Prisma's own. */
  default boolean is(ScalarType type) {
    return this instanceof Scalar scalar && scalar.type() == type;
  }

  /** One of Prisma's own types. */
  record Scalar(ScalarType type) implements FieldKind {
    @Override
    public String sql() {
      return type.sql();
    }

    @Override
    public String toString() {
      return type.toString();
    }
  }

  /** An enum, which is stored as text. */
  record Enumerated(EnumType type) implements FieldKind {
    @Override
    public String sql() {
      return ScalarType.STRING.sql();
    }

    @Override
    public String toString() {
      return type.name();
    }
  }

  /** A type that Prisma does not know: SQL between quotes. */
  record Unsupported(String sql) implements FieldKind {
    @Override
    public String toString() {
      return "Unsupported(\"" + sql + "\")";
    }
  }
}
