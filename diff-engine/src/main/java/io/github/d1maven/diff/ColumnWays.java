package io.github.d1maven.diff;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to add a column that is NOT NULL to a table with rows, as text to paste into the
 * declared schema or a migration.
 *
 * @param withDefault its definition with a default
 * @param nullable its definition without NOT NULL
 * @param update the statement that fills it
 * @param words what to do with the definitions
 */
record ColumnWays(String withDefault, String nullable, String update, Words words) {

  private static final String UNKNOWN = "<value>";
  private static final Map<String, String> PRISMA_VALUES =
      Map.of(
          "String", "\"\"",
          "Int", "0",
          "BigInt", "0",
          "Float", "0",
          "Decimal", "0",
          "Boolean", "false",
          "DateTime", "now()",
          "Json", "\"{}\"",
          "Bytes", "\"\"");

  /** Name, type and the rest of a field without its comment. */
  private static final Pattern FIELD =
      Pattern.compile("\\s*(\\S+)\\s+(\\w+)((?:(?!//)[^\"]|\"(?:\\\\.|[^\"\\\\])*\")*)(?://.*)?");

  /**
   * What to do in the language of the schema.
   *
   * @param addDefault gives the column a default
   * @param makeNullable allows NULL
   * @param makeRequired forbids NULL again
   */
  record Words(String addDefault, String makeNullable, String makeRequired) {

    private static final Words SQL =
        new Words(
            "give it a DEFAULT",
            "or declare it without NOT NULL now",
            "and declare NOT NULL when that is applied");
    private static final Words PRISMA =
        new Words(
            "give it a default",
            "or make it optional now",
            "and make it required when that is applied");
  }

  /** Returns the ways for a column that is declared in SQL. */
  static ColumnWays ofColumn(Table table, Column column) {
    String value = isOneOfAKind(table, column.name()) ? UNKNOWN : value(column);
    String definition = oneLine(column, column.sql());
    String notNull = definition.contains("NOT") ? "" : " NOT NULL";
    return new ColumnWays(
        definition + notNull + " DEFAULT " + value,
        oneLine(column, withoutNotNull(column)),
        update(table, column, value),
        Words.SQL);
  }

  /**
   * Returns the ways for a column that a field of a Prisma schema declares.
   *
   * @param line the line of the field
   */
  static ColumnWays ofField(Table table, Column column, String line) {
    Matcher field = FIELD.matcher(line);
    if (!field.matches()) {
      return ofColumn(table, column);
    }
    boolean unique = isOneOfAKind(table, column.name());
    String value = unique ? UNKNOWN : PRISMA_VALUES.getOrDefault(field.group(2), UNKNOWN);
    String start = field.group(1) + " " + field.group(2);
    String attributes = field.group(3).stripTrailing();
    return new ColumnWays(
        start + attributes + " @default(" + value + ")",
        start + "?" + attributes,
        update(table, column, value.equals(UNKNOWN) ? UNKNOWN : value(column)),
        Words.PRISMA);
  }

  private static String update(Table table, Column column, String value) {
    String name = column.name().quoted();
    return "UPDATE %s SET %s = %s WHERE %s IS NULL;"
        .formatted(table.name().quoted(), name, value, name);
  }

  /** Returns whether the same value in every row would violate a key. */
  private static boolean isOneOfAKind(Table table, Identifier column) {
    return table.keys().columns().stream().anyMatch(key -> key.contains(column))
        || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
  }

  private static String value(Column column) {
    return switch (column.affinity()) {
      case TEXT -> "''";
      case BLOB -> column.type().isEmpty() ? "''" : "x''";
      case REAL -> "0.0";
      case INTEGER, NUMERIC -> "0";
    };
  }

  private static String withoutNotNull(Column column) {
    List<Token> tokens = Tokenizer.tokenize(column.sql());
    int depth = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token not = tokens.get(i);
      depth += not.nesting();
      if (depth == 0 && not.is("NOT") && tokens.get(i + 1).is("NULL")) {
        int end = tokens.get(i + 1).end();
        return new TextEdit(column.sql()).replace(not.start(), end, "").apply();
      }
    }
    return column.sql();
  }

  /** Returns a column in one line; without its constraints if it has comments or names them. */
  private static String oneLine(Column column, String text) {
    boolean plain =
        !text.contains("--")
            && !text.contains("/*")
            && !text.contains("\n")
            && Tokenizer.tokenize(text).stream().noneMatch(t -> t.isAny("CONSTRAINT", "CONFLICT"));
    return plain
        ? text.replaceAll(" +", " ").strip()
        : (column.name().quoted() + " " + column.type()).strip();
  }
}
