package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** Splits lists at their commas. */
final class SelectList {
  private SelectList() {}

  /** Returns the parts between the commas that are in no parentheses. */
  static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).nesting();
      if (depth == 0 && tokens.get(i).isOperator(",")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }
}
