package io.github.d1maven.diff.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a generated script come from, so that messages show the text that somebody
 * wrote.
 */
public final class Origins {
  private record Part(int start, SourcePosition origin) {}

  private final List<Part> parts = new ArrayList<>();

  /**
   * Adds a part, which ends where the next one starts.
   *
   * @param start UTF-16 offset in the generated text; not before that of the part added last
   * @param origin where it comes from
   */
  public void add(int start, SourcePosition origin) {
    parts.add(new Part(start, origin));
  }

  /**
   * Returns where the text at an offset comes from.
   *
   * @throws IllegalStateException if no part was added
   */
  public SourcePosition at(int offset) {
    if (parts.isEmpty()) {
      throw new IllegalStateException("no origin is known");
    }
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (parts.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low).origin();
  }
}
