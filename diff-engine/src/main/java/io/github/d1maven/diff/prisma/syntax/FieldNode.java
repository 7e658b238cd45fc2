package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;

/**
 * A line of a model, view or composite type that declares a field.
 *
 * @param name its name
 * @param type its type
 * @param attributes in order
 * @param comments the documentation comments above it and behind it, without {@code ///}
 */
@Internal
public record FieldNode(
    Name name, FieldType type, List<Attribute> attributes, List<Name> comments) {
  /** Copies the lists. */
  public FieldNode {
    attributes = List.copyOf(attributes);
    comments = List.copyOf(comments);
  }
}
