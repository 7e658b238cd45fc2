package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;

/**
 * Joins many terms by an operator. SQLite reads {@code a + b + c} as a tree that is as deep as
 * there are terms, and D1's limit is 100 levels.
 */
@Internal
public final class Balanced {
  /** Terms that are joined without parentheses. */
  private static final int FEW = 16;

  private Balanced() {}

  /**
   * Returns the terms in their order, with parentheses where there are many.
   *
   * @param operator an associative operator, with blanks around it
   */
  public static String join(String operator, List<String> terms) {
    if (terms.size() <= FEW) {
      return String.join(operator, terms);
    }
    int half = terms.size() / 2;
    return "("
        + join(operator, terms.subList(0, half))
        + ")"
        + operator
        + "("
        + join(operator, terms.subList(half, terms.size()))
        + ")";
  }
}
