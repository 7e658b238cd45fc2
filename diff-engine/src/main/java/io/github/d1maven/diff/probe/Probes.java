package io.github.d1maven.diff.probe;

import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.check.Violations;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From pending migrations to what a database can be asked before they run. The requirements are
 * those that a plan of the engine from the schema before a migration to the one after it would
 * have, whoever wrote the migration.
 */
public final class Probes {
  private final LiveTables tables;
  private final List<Probe> probes = new ArrayList<>();

  private Probes(LiveTables tables) {
    this.tables = tables;
  }

  /**
   * Returns the requirements of migrations on existing rows.
   *
   * @param steps the pending migrations in order; the first begins with the schema of the database
   * @param first a script that creates what is not part of the schema, such as the ledger
   * @param ignored tables that are not part of any schema
   */
  public static List<Probe> of(
      List<MigrationStep> steps, SqlScript first, Set<Identifier> ignored) {
    if (steps.isEmpty() || steps.get(0).before().tables().isEmpty()) {
      return List.of();
    }
    Probes probes = new Probes(LiveTables.of(steps.get(0).before()));
    for (MigrationStep step : steps) {
      FollowedStep followed = FollowedStep.of(step, first, ignored);
      probes.tables.rename(followed);
      followed.checks().forEach(check -> probes.add(followed, check));
      probes.tables.advance(followed);
    }
    return List.copyOf(probes.probes);
  }

  /** A migration that converts values without checking them does not stop at any. */
  private void add(FollowedStep step, DataCheck check) {
    if (check.kind() != HazardKind.CHANGES_VALUES || step.isGuarded(check)) {
      probes.add(probe(step, check));
    }
  }

  private Probe probe(FollowedStep step, DataCheck check) {
    Optional<LiveRows> rows = tables.rows(check.table());
    String left = left(step, check);
    Violations violations = check.violations();
    if (left != null || violations == null || rows.isEmpty()) {
      return new Probe(
          step.script(),
          check.kind(),
          check.table(),
          rows.map(LiveRows::table).orElse(check.table()),
          check.object(),
          check.sentence(),
          List.of(),
          null,
          left);
    }
    List<Identifier> key = rows.get().key(step.renamed().table(check.table()).orElseThrow());
    return new Probe(
        step.script(),
        check.kind(),
        check.table(),
        rows.get().table(),
        check.object(),
        check.sentence(),
        key.stream().map(rows.get()::liveName).toList(),
        tables.prelude(step.read(check)) + violations.keys(key, Probe.MOST, Probe.SHOWN),
        null);
  }

  /** Returns why the database cannot be asked; null if it can. */
  private @Nullable String left(FollowedStep step, DataCheck check) {
    String reason = null;
    for (Identifier table : step.read(check)) {
      reason = reason == null ? tables.lost(table) : reason;
    }
    if (reason == null) {
      reason = step.left(check);
    }
    if (reason == null && check.violations() == null) {
      reason = "only SQLite can tell, while it copies the rows";
    }
    return reason == null ? tables.lostColumn(step, check) : reason;
  }
}
