package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * An argument of an attribute or a function.
 *
 * @param name its name, or null if only the value was written
 * @param value its value
 */
@Internal
public record Argument(@Nullable Name name, Expression value) {
  /** Returns whether it has that name. */
  public boolean isNamed(String text) {
    return name != null && name.text().equals(text);
  }

  /** Returns where it begins. */
  public SourcePosition position() {
    return name == null ? value.position() : name.position();
  }
}
