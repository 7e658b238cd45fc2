package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;

/**
 * The type of a field as it was written.
 *
 * @param text the name of a type, or the SQL between the quotes of {@code Unsupported("…")}
 * @param unsupported whether it is {@code Unsupported("…")}
 * @param arity how many values the field has
 * @param position where it begins
 */
@Internal
public record FieldType(String text, boolean unsupported, Arity arity, SourcePosition position) {

  /** How many values a field has. */
  public enum Arity {
    REQUIRED,
    OPTIONAL,
    LIST
  }
}
