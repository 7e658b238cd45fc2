package io.github.d1maven.diff.plan;

/**
 * What a plan depends on besides the two schemas.
 *
 * @param rows how many rows the tables of the live database hold
 * @param guards whether the migration checks itself while it runs
 */
public record PlanOptions(RowCounts rows, boolean guards) {
  /** Unknown rows, with guards. */
  public static final PlanOptions DEFAULT = new PlanOptions(RowCounts.UNKNOWN, true);

  /** The same for a database with so many rows. */
  public PlanOptions withRows(RowCounts counts) {
    return new PlanOptions(counts, guards);
  }

  /** The same with or without guards. */
  public PlanOptions withGuards(boolean wanted) {
    return new PlanOptions(rows, wanted);
  }
}
