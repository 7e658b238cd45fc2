package io.github.d1maven.diff.plan.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A made-up CHECK and another one that is much like it, over the columns of one table. */
final class RandomCheck {
  /** The columns of the table. */
  static final String COLUMNS =
      "i INTEGER, r REAL, n NUMERIC, t TEXT, b BLOB, a, f TEXT COLLATE NOCASE,"
          + " l AS (length(t)), c AS (t || '') COLLATE NOCASE";

  private static final List<String> OPERANDS =
      List.of(
          "i",
          "r",
          "n",
          "t",
          "b",
          "a",
          "f",
          "l",
          "c",
          "length(t)",
          "abs(i)",
          "lower(a)",
          "+ t",
          "CAST(a AS TEXT)",
          "t COLLATE NOCASE",
          "a COLLATE NOCASE",
          "instr(t, 'a')",
          "a || ''",
          "likely(t)",
          "- i",
          "NOT i",
          "i = 1",
          "(t)",
          "octet_length(b)");
  private static final List<String> LITERALS =
      List.of(
          "1", "2", "10", "9", "-3", "1.5", "'a'", "'A'", "'b'", "'10'", "'9'", "x'61'", "0", "-1",
          "NULL", "100", "99", "'1'", "+ 5", "1e1");

  private final Random random;

  RandomCheck(Random random) {
    this.random = random;
  }

  /** A condition with up to that many levels of AND and OR. */
  String condition(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return term();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      String part = condition(depth - 1);
      parts.add(random.nextInt(3) > 0 ? "(" + part + ")" : part);
    }
    return String.join(random.nextBoolean() ? " AND " : " OR ", parts);
  }

  private String term() {
    String operand = any(OPERANDS);
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> operand + (random.nextBoolean() ? " IN (" : " NOT IN (") + list() + ")";
      case 3 -> operand + " BETWEEN " + any(LITERALS) + " AND " + any(LITERALS);
      case 4 -> operand + " IS NOT " + any(LITERALS);
      case 5 -> "CASE " + operand + " WHEN " + any(LITERALS) + " THEN i AND r ELSE t END";
      default ->
          operand + " " + any(List.of("<", "<=", ">", ">=", "=", "<>")) + " " + any(LITERALS);
    };
  }

  private String list() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      list.add(any(LITERALS));
    }
    return String.join(", ", list);
  }

  /** A condition with a few literals, operators and parts exchanged, added and left out. */
  String changed(String condition) {
    List<String> words = new ArrayList<>(List.of(condition.split(" ")));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(words.size());
      String word = words.get(at);
      if (LITERALS.contains(word.replaceAll("[(,)]", ""))) {
        String literal = word.replaceAll("[(,)]", "");
        String other = any(LITERALS);
        words.set(at, word.replace(literal, random.nextBoolean() ? other : literal + ", " + other));
      } else if (word.equals("AND") && random.nextInt(3) == 0) {
        words.set(at, "OR");
      } else if (word.matches("[<>]=?")) {
        words.set(at, any(List.of("<", "<=", ">", ">=")));
      }
    }
    String changed = String.join(" ", words);
    return switch (random.nextInt(5)) {
      case 0 -> changed + " OR " + term();
      case 1 -> term() + " OR (" + changed + ")";
      case 2 -> shuffled(changed);
      default -> changed;
    };
  }

  /** The parts at the top in another order, one of them perhaps left out. */
  private String shuffled(String condition) {
    String word = condition.contains(" OR ") ? " OR " : " AND ";
    List<String> parts = new ArrayList<>(List.of(condition.split(word)));
    Collections.shuffle(parts, random);
    if (parts.size() > 1 && random.nextBoolean()) {
      parts.remove(0);
    }
    return String.join(word, parts);
  }

  /** Values of every storage class for the columns that are not generated. */
  String row() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      values.add(random.nextInt(5) == 0 ? "'text'" : any(LITERALS));
    }
    return "(" + String.join(", ", values) + ")";
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
