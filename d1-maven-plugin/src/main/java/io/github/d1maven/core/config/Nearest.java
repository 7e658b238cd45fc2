package io.github.d1maven.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name that was most likely meant by another. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * Returns the known name that is the fewest edits away, case apart; of two the first by alphabet.
   * Names with dots are near, too, if their last parts are.
   *
   * @param typed what was typed
   * @param known what there is
   * @return empty if more than a third of the name would have to be edited
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
