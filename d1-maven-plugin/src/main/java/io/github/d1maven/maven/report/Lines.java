package io.github.d1maven.maven.report;

import java.util.List;

/** The layout that all error texts share. */
final class Lines {

  private static final int SHOWN = 10;

  private Lines() {}

  /** Returns a line end and the labelled lines of a cause. */
  static String cause(String text) {
    return "\n  cause: " + indented(text);
  }

  /** Returns a line end and the labelled lines of an advice. */
  static String help(String text) {
    return "\n  help:  " + indented(text);
  }

  private static String indented(String text) {
    return text.replace("\n", "\n         ");
  }

  /** Returns the first ten texts with a separator, then how many more there are. */
  static String some(List<String> texts, String separator) {
    String shown = String.join(separator, texts.subList(0, Math.min(SHOWN, texts.size())));
    int more = texts.size() - SHOWN;
    return more > 0 ? shown + separator + "and " + more + " more" : shown;
  }

  /** Returns a number and a noun, for example {@code 1 migration} or {@code 2 migrations}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
