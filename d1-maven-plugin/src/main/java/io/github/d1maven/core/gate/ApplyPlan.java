package io.github.d1maven.core.gate;

import io.github.d1maven.core.apply.DryRun;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code d1:plan}: what applying the pending migrations will do to a database, and the state of the
 * database and the files for which that holds.
 *
 * @param migrations the migrations to apply, in order
 * @param pending the names of all pending migrations, in order
 * @param outOfOrder those to apply that come before an applied one
 * @param effects the data that will be deleted, as in "this …"
 * @param ledger the names of the applied migrations, in the order of recording
 * @param objects the checksum of each object of the live schema, by its kind and name
 * @param cost what the migrations cost, according to the rows at that time
 * @param violations the requirements of the migrations that rows violated at that time, as lines
 */
public record ApplyPlan(
    List<PlannedMigration> migrations,
    List<String> pending,
    List<String> outOfOrder,
    List<String> effects,
    List<String> ledger,
    Map<String, String> objects,
    CostEstimate cost,
    List<String> violations) {

  /** Copies the collections. */
  public ApplyPlan {
    migrations = List.copyOf(migrations);
    pending = List.copyOf(pending);
    outOfOrder = List.copyOf(outOfOrder);
    effects = List.copyOf(effects);
    ledger = List.copyOf(ledger);
    objects = Collections.unmodifiableMap(new TreeMap<>(objects));
    violations = List.copyOf(violations);
  }

  /**
   * Makes a plan. The migrations are tried out as by {@link DryRun}; nothing is changed.
   *
   * @param violations the requirements of the migrations that rows of the database violate
   * @throws io.github.d1maven.diff.problem.ProblemException if they fail there, or if the selection
   *     is refused
   */
  public static ApplyPlan of(DatabaseState state, Selection selection, List<String> violations) {
    DryRun.Result trial = DryRun.run(state, selection);
    Project project = state.project();
    return new ApplyPlan(
        state.history().pending().stream()
            .filter(file -> trial.migrations().contains(file.name()))
            .map(file -> planned(project, file))
            .toList(),
        names(state),
        trial.outOfOrder(),
        trial.effects(),
        state.snapshot().appliedNames(),
        objects(state.snapshot(), project.database().ledger()),
        trial.cost(),
        violations);
  }

  private static PlannedMigration planned(Project project, MigrationFile file) {
    var script = project.files().read(file.path());
    return new PlannedMigration(
        file.name(),
        Checksum.of(script.text()),
        StatementSplitter.split(script).stream().map(SqlStatement::text).toList());
  }

  private static List<String> names(DatabaseState state) {
    return state.history().pending().stream().map(MigrationFile::name).toList();
  }

  private static Map<String, String> objects(Snapshot snapshot, Ledger ledger) {
    Map<String, String> objects = new TreeMap<>();
    for (StoredObject object : snapshot.objects()) {
      String table = object.table();
      boolean own =
          table.equalsIgnoreCase(ledger.table()) || table.equalsIgnoreCase(HistoryTable.NAME);
      if (!own && object.sql() != null && !object.name().matches("(?i)(sqlite|_cf)_.*")) {
        objects.put(object.type() + " " + object.name(), Checksum.of(object.sql()));
      }
    }
    return objects;
  }

  /**
   * Returns what selects exactly the planned migrations, after checking that neither the files nor
   * the database have moved since.
   *
   * @param late what to do about migrations that come before an applied one
   * @throws MovedPlanException saying what moved
   */
  public Selection selection(DatabaseState state, OutOfOrder late) {
    Project project = state.project();
    var moves = new PlanMoves();
    moves.names("applied", ledger, state.snapshot().appliedNames());
    moves.objects(objects, objects(state.snapshot(), project.database().ledger()));
    moves.names("pending", pending, names(state));
    Map<String, MigrationFile> files = new TreeMap<>();
    state.history().pending().forEach(file -> files.put(file.name(), file));
    for (PlannedMigration migration : migrations) {
      MigrationFile file = files.get(migration.name());
      if (file != null && !Checksum.of(file.text()).equals(migration.checksum())) {
        moves.add("the file of migration " + migration.name() + " was changed");
      }
    }
    if (!moves.lines().isEmpty()) {
      throw new MovedPlanException(project.database().identity(), moves.lines());
    }
    return Selection.exactly(migrations.stream().map(PlannedMigration::name).toList(), late);
  }
}
