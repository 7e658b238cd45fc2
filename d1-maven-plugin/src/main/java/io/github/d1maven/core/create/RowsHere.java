package io.github.d1maven.core.create;

import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.ForbiddenRows;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses a migration that would fail because of rows in the database that was just read. Rows are
 * counted only in tables for which that matters.
 */
final class RowsHere {

  /** Where counting stops: whether there are rows matters, not how many. */
  private static final long MOST = 10_000;

  private RowsHere() {}

  /**
   * Counts the rows and checks a plan; then does the same with the numbers that the user knows.
   *
   * @throws io.github.d1maven.diff.problem.ProblemException if the plan would fail
   */
  static void refuse(
      DatabaseState state, Plan plan, DeclaredSchema declared, PlanPreferences preferences) {
    var forbidden = new ForbiddenRows(declared.schema(), preferences.allowed(), declared.scripts());
    List<Hazard> hazards = forbidden.candidates(plan.hazards());
    Map<Identifier, Identifier> tables = new HashMap<>();
    for (Hazard hazard : hazards) {
      Identifier live = liveName(state, hazard.table(), renames(declared, preferences));
      if (state.snapshot().hasTable(live.name())) {
        tables.put(hazard.table(), live);
      }
    }
    if (!tables.isEmpty()) {
      List<Identifier> live = tables.values().stream().distinct().sorted().toList();
      Map<Identifier, Long> counted = state.project().database().rows(live, MOST);
      Map<Identifier, Long> rows = new HashMap<>();
      tables.forEach((table, name) -> rows.put(table, counted.getOrDefault(name, 0L)));
      forbidden.refuse(hazards, new RowCounts(rows), " here");
    }
    forbidden.refuse(hazards, preferences.rows(), "");
  }

  private static List<Rename> renames(DeclaredSchema declared, PlanPreferences preferences) {
    List<Rename> renames = new ArrayList<>(preferences.renames());
    renames.addAll(declared.hints());
    return renames;
  }

  /** Returns the name that a table has in the database: the old one if the plan renames it. */
  private static Identifier liveName(DatabaseState state, Identifier table, List<Rename> renames) {
    return renames.stream()
        .filter(rename -> rename.column() == null && rename.to().equals(table))
        .map(Rename::table)
        .filter(old -> !state.snapshot().hasTable(table.name()))
        .findFirst()
        .orElse(table);
  }
}
