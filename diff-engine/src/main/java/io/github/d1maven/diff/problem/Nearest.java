package io.github.d1maven.diff.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was most likely meant by a mistyped one. */
public final class Nearest {
  private static final int PART = 3;

  private Nearest() {}

  /**
   * Returns the known name with the smallest edit distance, ignoring case; of two the
   * alphabetically first. Names with dots also match by their last parts.
   *
   * @param typed what was typed
   * @param known the known names
   * @return empty if more than a third of the name, rounded, or half of it would have to be changed
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> edits(typed, name)))
        .filter(name -> isNear(typed, edits(typed, name)));
  }

  private static boolean isNear(String typed, int edits) {
    return PART * edits <= typed.length() + 1 && (edits == 0 || 2 * edits < typed.length());
  }

  private static int edits(String a, String b) {
    return Math.min(distance(a, b), distance(last(a), last(b)) + 1);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns how many characters are inserted, removed or replaced. */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
