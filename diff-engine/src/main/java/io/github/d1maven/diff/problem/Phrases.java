package io.github.d1maven.diff.problem;

import java.util.List;

/** Phrases that many texts share. */
public final class Phrases {
  private static final int SHOWN = 10;
  private static final int FEW = 5;

  private Phrases() {}

  /** Returns the first ten texts with a separator, then how many more there are. */
  public static String some(List<String> texts, String separator) {
    return some(texts, separator, SHOWN);
  }

  /** Returns the first texts with a separator, then how many more there are. */
  public static String some(List<String> texts, String separator, int most) {
    String shown = String.join(separator, texts.subList(0, Math.min(most, texts.size())));
    int more = texts.size() - most;
    return more > 0 ? shown + separator + "and " + more + " more" : shown;
  }

  /** Returns all texts as in a sentence: {@code a}, {@code a and b} or {@code a, b and c}. */
  public static String all(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }

  /** Returns all texts as in a sentence, or the first four and how many more there are. */
  public static String few(List<String> texts) {
    return texts.size() <= FEW
        ? all(texts)
        : String.join(", ", texts.subList(0, FEW - 1))
            + " and "
            + (texts.size() - FEW + 1)
            + " more";
  }

  /** Returns {@code table a}, or {@code tables a, b and c}, of which there are at most five. */
  public static String tables(List<String> names) {
    return (names.size() == 1 ? "table " : "tables ") + few(names);
  }

  /** Returns a number and a noun, such as {@code 1 migration} or {@code 2 migrations}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
