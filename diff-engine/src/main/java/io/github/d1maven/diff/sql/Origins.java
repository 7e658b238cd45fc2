package io.github.d1maven.diff.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the parts of a generated script come from, so that messages show the text that somebody
 * wrote.
 */
public final class Origins {
  private record Part(int start, SourcePosition origin) {}

  private final List<Part> parts = new ArrayList<>();
  private final Set<Identifier> views = new LinkedHashSet<>();

  /** Adds a view that the source uses, although it does not say what the view selects. */
  public void addView(Identifier name) {
    views.add(name);
  }

  /** Returns the views that the source uses but does not create. */
  public Set<Identifier> views() {
    return Set.copyOf(views);
  }

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
