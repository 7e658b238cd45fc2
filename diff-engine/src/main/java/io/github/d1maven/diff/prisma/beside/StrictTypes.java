package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.schema.ColumnType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The types of a datamodel in a <a href="https://www.sqlite.org/stricttables.html">STRICT</a>
 * table, which has no others than INT, INTEGER, REAL, TEXT, BLOB and ANY.
 */
final class StrictTypes {
  private static final Set<String> STRICT = Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

  /** What Prisma Client for D1 writes into a column of each type; the first one is the usual. */
  private static final Map<String, String> USUAL =
      Map.of(
          "BOOLEAN", "INTEGER",
          "BIGINT", "INTEGER",
          "DATETIME", "TEXT",
          "DECIMAL", "REAL",
          "JSONB", "TEXT");

  private StrictTypes() {}

  private static String word(ColumnType type) {
    return type.name().toUpperCase(Locale.ROOT);
  }

  /** Returns whether a STRICT table may have the type. */
  static boolean isStrict(ColumnType type) {
    return STRICT.contains(word(type));
  }

  /** Returns the type that stands for one that a STRICT table cannot have. */
  static String usual(ColumnType declared) {
    return USUAL.getOrDefault(word(declared), "ANY");
  }

  /** Returns whether a type of a STRICT table takes what Prisma Client writes for another type. */
  static boolean standsFor(ColumnType strict, ColumnType declared) {
    String type = word(strict).equals("INT") ? "INTEGER" : word(strict);
    boolean text = word(declared).equals("DECIMAL") && type.equals("TEXT");
    return isStrict(strict)
        && !isStrict(declared)
        && (type.equals("ANY") || type.equals(usual(declared)) || text);
  }
}
