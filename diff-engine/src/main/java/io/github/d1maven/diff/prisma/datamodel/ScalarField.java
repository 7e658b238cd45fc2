package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a column.
 *
 * @param node the field as it was written
 * @param column the name of the column
 * @param kind its type
 * @param defaultValue the value of {@code @default}, or null
 * @param map the attribute {@code @map}, or null
 */
@Internal
public record ScalarField(
    FieldNode node,
    String column,
    FieldKind kind,
    @Nullable Expression defaultValue,
    @Nullable Attribute map) {

  /** Returns its name in Prisma, with its place. */
  public Name name() {
    return node.name();
  }

  /** Returns whether it has exactly one value. */
  public boolean isRequired() {
    return node.type().arity() == Arity.REQUIRED;
  }

  /** Returns whether its default is a call of that function. */
  public boolean hasDefault(String function) {
    return defaultValue instanceof Expression.Call call && call.function().equals(function);
  }
}
