package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;

/** Parentheses around tokens. */
@Internal
public final class Parentheses {
  private Parentheses() {}

  /** Returns whether one pair of parentheses is around all tokens. */
  public static boolean areAround(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isOperator("(") ? 1 : token.isOperator(")") ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == tokens.size() - 1;
      }
    }
    return false;
  }

  /** Returns the tokens without all parentheses that are around all of them. */
  public static List<Token> removed(List<Token> tokens) {
    List<Token> inside = tokens;
    while (areAround(inside)) {
      inside = inside.subList(1, inside.size() - 1);
    }
    return inside;
  }
}
