package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;

/** Numbers as people read them, such as {@code 1,000,000}. */
@Internal
public final class NumberText {
  private NumberText() {}

  /** Returns the digits of a number that is not negative, in groups of three. */
  public static String of(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }
}
