package io.github.d1maven.diff;

import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.SqlScript;
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
  private final Declarations declarations;

  /**
   * @param declared the schema that the plan produces
   * @param allowed what the user allows: the plan may be for a database without these rows
   * @param scripts the scripts that declare the schema
   */
  public ForbiddenRows(Schema declared, AllowedHazards allowed, List<SqlScript> scripts) {
    this.declared = declared;
    this.allowed = allowed;
    this.declarations = new Declarations(scripts);
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
    List<ColumnWays> ways = certain.stream().map(this::ways).toList();
    ColumnWays.Words words = ways.get(0).words();
    List<String> facts =
        certain.stream().map(hazard -> fact(hazard, rows.of(hazard.table()), where)).toList();
    List<String> tokens = certain.stream().map(Hazard::allowing).toList();
    throw new ProblemException(
        Problem.of(Phrases.some(facts, "\n"))
            .because("the migration would fail")
            .leaving("nothing was written")
            .help(words.addDefault() + "\n" + lines(ways, ColumnWays::withDefault))
            .help(
                words.makeNullable()
                    + "\n"
                    + lines(ways, ColumnWays::nullable)
                    + "\nthen write a migration that fills it\n"
                    + lines(ways, ColumnWays::update)
                    + "\n"
                    + words.makeRequired())
            .help(
                new Remedy.Option(
                    "if the databases that will run it have no such rows, add",
                    "allow",
                    String.join(",", tokens)))
            .see(certain.get(0).kind().anchor()));
  }

  private static String lines(List<ColumnWays> ways, Function<ColumnWays, String> text) {
    return Phrases.some(ways.stream().map(way -> "  " + text.apply(way)).toList(), "\n");
  }

  private ColumnWays ways(Hazard hazard) {
    Table table = declared.table(hazard.table()).orElseThrow();
    Column column = table.column(Objects.requireNonNull(hazard.object())).orElseThrow();
    return declarations
        .field(table, column.name())
        .map(line -> ColumnWays.ofField(table, column, line))
        .orElseGet(() -> ColumnWays.ofColumn(table, column));
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
}
