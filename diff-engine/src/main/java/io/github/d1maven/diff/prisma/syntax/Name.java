package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.SourcePosition;

/**
 * A word of a Prisma file.
 *
 * @param text the word as it was written
 * @param position where it begins
 */
@Internal
public record Name(String text, SourcePosition position) {
  @Override
  public String toString() {
    return text;
  }
}
