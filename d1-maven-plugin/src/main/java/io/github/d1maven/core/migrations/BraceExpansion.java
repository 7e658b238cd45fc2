package io.github.d1maven.core.migrations;

import java.util.ArrayList;
import java.util.List;

/** The braces of a glob: {@code a{b,c}d} stands for {@code abd} and {@code acd}. */
final class BraceExpansion {

  private BraceExpansion() {}

  /**
   * Expands all braces, including nested ones. Braces without a comma between them, and {@code
   * ${…}}, are literal.
   *
   * @param pattern a glob
   * @return one or more globs without alternatives, in order
   */
  static List<String> of(String pattern) {
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      boolean dollar = open > 0 && pattern.charAt(open - 1) == '$';
      List<Integer> cuts = dollar ? List.of() : cuts(pattern, open);
      if (cuts.size() > 2) {
        return alternatives(pattern, cuts);
      }
    }
    return List.of(pattern);
  }

  /**
   * Returns the indexes of the opening brace, its commas and its closing brace; empty if it is not
   * closed.
   */
  private static List<Integer> cuts(String pattern, int open) {
    List<Integer> cuts = new ArrayList<>();
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (i == open || depth == 0 || (depth == 1 && c == ',')) {
        cuts.add(i);
      }
      if (depth == 0) {
        return cuts;
      }
    }
    return List.of();
  }

  private static List<String> alternatives(String pattern, List<Integer> cuts) {
    String before = pattern.substring(0, cuts.get(0));
    String after = pattern.substring(cuts.get(cuts.size() - 1) + 1);
    List<String> expanded = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      String alternative = pattern.substring(cuts.get(i) + 1, cuts.get(i + 1));
      expanded.addAll(of(before + alternative + after));
    }
    return expanded;
  }
}
