package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.List;

/**
 * An attribute of a field ({@code @id}) or of a block ({@code @@id}).
 *
 * @param mark {@code @} or {@code @@}
 * @param name the words behind it, joined by dots
 * @param arguments in order
 * @param position of the mark
 */
@Internal
public record Attribute(
    String mark, String name, List<Argument> arguments, SourcePosition position) {
  /** Copies the list. */
  public Attribute {
    arguments = List.copyOf(arguments);
  }

  /** Returns the attribute as messages show it. */
  @Override
  public String toString() {
    return mark + name;
  }
}
