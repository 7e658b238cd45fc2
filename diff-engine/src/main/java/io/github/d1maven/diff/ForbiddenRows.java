package io.github.d1maven.diff;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Refuses a plan that fails for certain: it adds a column that is NOT NULL without a DEFAULT to a
 * table that has rows.
 */
public final class ForbiddenRows {
  private final Schema declared;
  private final AllowedHazards allowed;

  /**
   * @param declared the schema that the plan produces
   * @param allowed what the user allows: the plan may be for a database without these rows
   */
  public ForbiddenRows(Schema declared, AllowedHazards allowed) {
    this.declared = declared;
    this.allowed = allowed;
  }

  /** Returns those of a plan's hazards that depend on whether a table has rows. */
  public List<Hazard> candidates(List<Hazard> hazards) {
    return hazards.stream()
        .filter(hazard -> hazard.forbidsRows() && !allowed.allows(hazard))
        .toList();
  }

  /**
   * Checks the hazards of a plan.
   *
   * @param rows the number of rows in each table, as far as it is known
   * @param where what to add to a number of rows, such as " here"; may be empty
   * @throws ProblemException with the ways on if a table has rows
   */
  public void refuse(List<Hazard> hazards, RowCounts rows, String where) {
    List<Hazard> certain =
        candidates(hazards).stream()
            .filter(hazard -> rows.knows(hazard.table()) && rows.of(hazard.table()) > 0)
            .toList();
    if (certain.isEmpty()) {
      return;
    }
    List<Way> ways = certain.stream().map(this::way).toList();
    List<String> facts =
        certain.stream().map(hazard -> fact(hazard, rows.of(hazard.table()), where)).toList();
    List<String> tokens = certain.stream().map(Hazard::allowing).toList();
    throw new ProblemException(
        Problem.of(Phrases.some(facts, "\n"))
            .because("the migration would fail")
            .leaving("nothing was written")
            .help("give it a DEFAULT\n" + lines(ways, Way::withDefault))
            .help(
                "or declare it without NOT NULL now\n"
                    + lines(ways, Way::nullable)
                    + "\nthen write a migration that fills it\n"
                    + lines(ways, Way::update)
                    + "\nand declare NOT NULL when that is applied")
            .help(
                new Remedy.Option(
                    "if the databases that will run it have no such rows, add",
                    "allow",
                    String.join(",", tokens)))
            .see(certain.get(0).kind().anchor()));
  }

  /**
   * The ways on for one column, as text to paste.
   *
   * @param withDefault its definition with a DEFAULT
   * @param nullable its definition without NOT NULL
   * @param update the statement that fills it
   */
  private record Way(String withDefault, String nullable, String update) {}

  private Way way(Hazard hazard) {
    Table table = declared.table(hazard.table()).orElseThrow();
    Column column = column(table, hazard);
    String name = column.name().quoted();
    String value = isOneOfAKind(table, column.name()) ? "<value>" : value(column);
    String definition = oneLine(column, column.sql());
    String notNull = definition.contains("NOT") ? "" : " NOT NULL";
    return new Way(
        definition + notNull + " DEFAULT " + value,
        oneLine(column, withoutNotNull(column)),
        "UPDATE %s SET %s = %s WHERE %s IS NULL;"
            .formatted(table.name().quoted(), name, value, name));
  }

  private static String lines(List<Way> ways, Function<Way, String> text) {
    return Phrases.some(ways.stream().map(way -> "  " + text.apply(way)).toList(), "\n");
  }

  private static Column column(Table table, Hazard hazard) {
    return table.column(Objects.requireNonNull(hazard.object())).orElseThrow();
  }

  private static String fact(Hazard hazard, long rows, String where) {
    return "["
        + hazard.kind().code()
        + "] "
        + hazard.table()
        + " has "
        + Phrases.count(rows, "row")
        + where
        + ", and its new column "
        + hazard.object()
        + " is NOT NULL without a DEFAULT";
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
