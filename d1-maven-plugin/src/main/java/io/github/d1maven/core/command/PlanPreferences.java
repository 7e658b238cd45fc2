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
 * What the user says about a plan.
 *
 * @param allowed the destructive changes that are wanted
 * @param renames what is not gone and new but renamed
 * @param guards whether the migration shall check itself while it runs
 * @param rows how many rows tables hold, as far as the user knows
 */
public record PlanPreferences(
    AllowedHazards allowed, List<Rename> renames, boolean guards, RowCounts rows) {

  /** Nothing allowed, nothing renamed, with guards. */
  public static final PlanPreferences NONE =
      new PlanPreferences(AllowedHazards.parse(List.of()), List.of(), true);

  /** The same without a word about rows. */
  public PlanPreferences(AllowedHazards allowed, List<Rename> renames, boolean guards) {
    this(allowed, renames, guards, RowCounts.UNKNOWN);
  }

  /** Copies the list. */
  public PlanPreferences {
    renames = List.copyOf(renames);
  }

  /** Returns the same for the engine, together with the renames that a schema tells of. */
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
   * Refuses a plan that would delete what is not given up.
   *
   * @throws RefusedHazardsException if it would
   */
  void require(Plan plan) {
    allowed.require(plan);
  }
}
