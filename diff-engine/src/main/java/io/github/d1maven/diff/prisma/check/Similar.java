package io.github.d1maven.diff.prisma.check;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
final class Similar {
  private static final int MOST_EDITS = 2;

  private Similar() {}

  /** Returns the name with the fewest differences, at most two and less than half; or null. */
  static @Nullable String to(String word, Collection<String> names) {
    String best = null;
    int fewest = Math.min(MOST_EDITS, (word.length() - 1) / 2) + 1;
    for (String name : names.stream().sorted().toList()) {
      int edits =
          name.equalsIgnoreCase(word)
              ? 0
              : edits(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        best = name;
      }
    }
    return best;
  }

  /** Returns how many characters are inserted, removed or replaced. */
  private static int edits(String from, String to) {
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
