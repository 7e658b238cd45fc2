package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.sql.Identifier;
import java.util.function.IntFunction;

/** Values of one form, each with a number in it; or always the same value. */
interface ValuePattern {
  /** The value NULL. */
  ValuePattern NULL = number -> "NULL";

  /**
   * Returns a value as an SQL literal.
   *
   * @param number counted from 1
   */
  String literal(int number);

  /** A literal that is always the same. */
  static ValuePattern same(String literal) {
    return number -> literal;
  }

  /** Text with a number in it. */
  static ValuePattern text(IntFunction<String> text) {
    return number -> Identifier.literal(text.apply(number));
  }

  /** A number with digits behind the point, or none if that is empty. */
  static ValuePattern number(String fraction) {
    return number -> number + fraction;
  }
}
