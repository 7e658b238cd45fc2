package io.github.d1maven.core.gate;

import java.util.List;

/**
 * An object that differs between the expected and the live schema.
 *
 * @param subject the kind and the name of the object, such as {@code table "users"}
 * @param kind how it differs
 * @param destructive whether a table or a column that is expected, and so its data, is missing
 * @param expected the SQL that only the expected schema has, a piece each; empty if it has none
 * @param live the SQL that only the live schema has, a piece each; empty if it has none
 */
public record Difference(
    String subject, Kind kind, boolean destructive, List<String> expected, List<String> live) {

  /** How an object differs. */
  public enum Kind {
    /** Only the expected schema has it. */
    MISSING,
    /** Only the live schema has it. */
    UNEXPECTED,
    /** Both have it, but not the same. */
    CHANGED
  }

  /** Copies the lists. */
  public Difference {
    expected = List.copyOf(expected);
    live = List.copyOf(live);
  }
}
