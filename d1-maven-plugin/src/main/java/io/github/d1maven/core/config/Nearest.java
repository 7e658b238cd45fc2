package io.github.d1maven.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that was most likely meant by a mistyped one. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * Returns the known name with the smallest edit distance, ignoring case; of two the
   * alphabetically first. Names with dots also match by their last parts.
   *
   * @param typed what was typed
   * @param known the known names
   * @return empty if more than a third of the name would have to be changed
   */
  public static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> edits(typed, name)))
        .filter(name -> 3 * edits(typed, name) <= Math.max(typed.length(), 3));
  }

  private static int edits(String a, String b) {
    return Math.min(distance(a, b), distance(last(a), last(b)) + 1);
  }

  private static int distance(String a, String b) {
    return DISTANCE.apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
