package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.change.Rename;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a plan depends on besides the two schemas.
 *
 * @param rows how many rows the tables of the live database hold
 * @param guards whether the migration checks itself while it runs
 * @param accepted the hazards that the user allows; there are no checks for them
 * @param renames the renames given by the user
 * @param side the name of the schema that the plan produces, such as "the declared schema"
 */
public record PlanOptions(
    RowCounts rows, boolean guards, Predicate<Hazard> accepted, List<Rename> renames, String side) {
  /** Unknown rows, with guards. */
  public static final PlanOptions DEFAULT =
      new PlanOptions(RowCounts.UNKNOWN, true, hazard -> false, List.of(), "the declared schema");

  public PlanOptions {
    renames = List.copyOf(renames);
  }

  /** Returns a copy with these row counts. */
  public PlanOptions withRows(RowCounts counts) {
    return new PlanOptions(counts, guards, accepted, renames, side);
  }

  /** Returns a copy with or without guards. */
  public PlanOptions withGuards(boolean wanted) {
    return new PlanOptions(rows, wanted, accepted, renames, side);
  }

  /** Returns a copy that allows these hazards. */
  public PlanOptions withAccepted(Predicate<Hazard> hazards) {
    return new PlanOptions(rows, guards, hazards, renames, side);
  }

  /** Returns a copy with renames. */
  public PlanOptions withRenames(List<Rename> given) {
    return new PlanOptions(rows, guards, accepted, given, side);
  }

  /** Returns a copy with another name for the target schema. */
  public PlanOptions withSide(String name) {
    return new PlanOptions(rows, guards, accepted, renames, name);
  }
}
