package io.github.d1maven.core.command;

import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import io.github.d1maven.diff.plan.RowCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's preferences for a plan.
 *
 * @param allowed the destructive changes that the user allows
 * @param renames what was renamed rather than dropped and added
 * @param guards whether the migration contains guards
 * @param rows the number of rows in each table, as far as the user knows
 */
public record PlanPreferences(
    AllowedHazards allowed, List<Rename> renames, boolean guards, RowCounts rows) {

  /** Nothing allowed, nothing renamed, with guards. */
  public static final PlanPreferences NONE =
      new PlanPreferences(AllowedHazards.parse(List.of()), List.of(), true);

  /** The same with unknown numbers of rows. */
  public PlanPreferences(AllowedHazards allowed, List<Rename> renames, boolean guards) {
    this(allowed, renames, guards, RowCounts.UNKNOWN);
  }

  /** Copies the list. */
  public PlanPreferences {
    renames = List.copyOf(renames);
  }

  /** Returns the same for the engine, with the renames from comments in the schema added. */
  PlanOptions options(List<Rename> hints) {
    List<Rename> all = new ArrayList<>(renames);
    all.addAll(hints);
    return PlanOptions.DEFAULT
        .withAccepted(allowed::allows)
        .withRenames(all)
        .withGuards(guards)
        .withRows(rows);
  }

  /**
   * Refuses a plan that would delete data without the user's permission.
   *
   * @throws RefusedHazardsException if it would
   */
  void require(Plan plan) {
    allowed.require(plan);
  }
}
