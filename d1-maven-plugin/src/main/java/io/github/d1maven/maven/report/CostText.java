package io.github.d1maven.maven.report;

import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.cost.CostLimits;
import io.github.d1maven.core.cost.MigrationCost;
import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Formats estimates of what migrations cost. */
public final class CostText {

  private static final int SHOWN = 8;

  private CostText() {}

  /** Returns the cost of each migration, then the rows from which it was estimated. */
  public static List<String> lines(CostEstimate estimate) {
    List<String> lines = new ArrayList<>();
    for (MigrationCost migration : estimate.migrations()) {
      lines.add("estimated cost of " + migration.name() + ": " + rows(migration.cost()));
    }
    addBasis(lines, estimate);
    return lines;
  }

  /** Returns the cost of a plan, then the rows from which it was estimated. */
  public static List<String> plan(CostEstimate estimate) {
    List<String> lines = new ArrayList<>();
    estimate
        .migrations()
        .forEach(migration -> lines.add("estimated cost: " + rows(migration.cost())));
    addBasis(lines, estimate);
    return lines;
  }

  /** Returns the limits of D1 that may be exceeded, a line each. */
  public static List<String> warnings(CostEstimate estimate) {
    return CostLimits.exceeded(estimate);
  }

  private static void addBasis(List<String> lines, CostEstimate estimate) {
    if (estimate.unknown() != null) {
      lines.add("the cost cannot be estimated: " + estimate.unknown());
    }
    if (!estimate.rows().isEmpty()) {
      List<String> tables = estimate.rows().entrySet().stream().map(CostText::table).toList();
      lines.add("  from the rows there are now: " + Phrases.some(tables, ", ", SHOWN));
    }
  }

  private static String rows(Cost cost) {
    String written = number(cost.rowsWritten());
    String range =
        cost.leastWritten() < cost.rowsWritten()
            ? number(cost.leastWritten()) + " to " + written
            : written;
    return range
        + " rows written, "
        + number(cost.rowsRead())
        + " read, with the rows that record it"
        + (cost.isComplete() ? "" : ", and those of a recursive query, which cannot be counted");
  }

  private static String table(Map.Entry<Identifier, Long> rows) {
    return rows.getKey()
        + " "
        + number(rows.getValue())
        + (rows.getValue() >= CostEstimate.MOST ? " or more" : "");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
