package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;

/** Parentheses around tokens. */
@Internal
public final class Parentheses {
  private Parentheses() {}

  /** Returns where the parenthesis closes that opens at a token; -1 if none does. */
  public static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).nesting();
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether one pair of parentheses is around all tokens. */
  public static boolean areAround(List<Token> tokens) {
    int last = tokens.size() - 1;
    return last > 0 && closing(tokens, 0) == last;
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
