package io.github.d1maven.core.create;

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
 * @param dropUndeclared whether to drop what the database has and a Prisma schema cannot declare,
 *     unless an SQL file declares it
 */
public record PlanPreferences(
    AllowedHazards allowed,
    List<Rename> renames,
    boolean guards,
    RowCounts rows,
    boolean dropUndeclared) {

  /** Nothing allowed, nothing renamed, with guards. */
  public static final PlanPreferences NONE =
      new PlanPreferences(AllowedHazards.parse(List.of()), List.of(), true);

  /** The same with unknown numbers of rows, dropping nothing that Prisma cannot declare. */
  public PlanPreferences(AllowedHazards allowed, List<Rename> renames, boolean guards) {
    this(allowed, renames, guards, RowCounts.UNKNOWN, false);
  }

  /** Copies the list. */
  public PlanPreferences {
    renames = List.copyOf(renames);
  }

  /** Returns the same for the engine, with the renames from comments in the schema added. */
  public PlanOptions options(List<Rename> hints) {
    List<Rename> all = new ArrayList<>(renames);
    all.addAll(hints);
    return PlanOptions.DEFAULT
        .withAccepted(allowed::allows)
        .withRenames(all)
        .withGuards(guards)
        .withRows(rows)
        .withDropUndeclared(dropUndeclared);
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
