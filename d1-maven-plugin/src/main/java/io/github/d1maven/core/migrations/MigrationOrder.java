package io.github.d1maven.core.migrations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wrangler's order of migrations, by their recorded names.
 *
 * <p>Names are compared folder by folder, then by file. At each step the one with the lower leading
 * number comes first, a numbered one before one without a number, and otherwise the one that is
 * lower as text, by UTF-16 code units. If one name is the folder of the other, it comes first.
 */
final class MigrationOrder {

  /** What JavaScript's {@code parseInt} accepts as a number at the beginning of a text. */
  private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Z}\\uFEFF]*([+-]?[0-9]+)");

  private MigrationOrder() {}

  /** Compares two recorded names as a {@link java.util.Comparator} does. */
  static int compare(String left, String right) {
    String[] leftSteps = left.split("/", -1);
    String[] rightSteps = right.split("/", -1);
    for (int i = 0; i < Math.min(leftSteps.length, rightSteps.length); i++) {
      int order = compareSteps(leftSteps[i], rightSteps[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(leftSteps.length, rightSteps.length);
  }

  /**
   * Returns the number a name begins with: 3 for {@code 0003_add_email.sql}, 12 for {@code
   * 12abc.sql}. As in wrangler it is a double, so that numbers beyond 2<sup>53</sup> are inexact.
   *
   * @return the number, or NaN if there is none
   */
  static double leadingNumber(String name) {
    Matcher number = NUMBER.matcher(name);
    double value = number.lookingAt() ? Double.parseDouble(number.group(1)) : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static int compareSteps(String left, String right) {
    double leftNumber = leadingNumber(left);
    double rightNumber = leadingNumber(right);
    if (leftNumber < rightNumber) {
      return -1;
    }
    if (leftNumber > rightNumber) {
      return 1;
    }
    int numberedFirst = Boolean.compare(Double.isNaN(leftNumber), Double.isNaN(rightNumber));
    return numberedFirst != 0 ? numberedFirst : left.compareTo(right);
  }
}
