package io.github.d1maven.core.cost;

import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.core.history.Measures;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.cost.CostEstimator;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What applying migrations costs.
 *
 * @param migrations the cost of each, in order; none if it cannot be estimated
 * @param rows the rows that were counted for it, by table
 * @param unknown why it cannot be estimated, or null
 */
public record CostEstimate(
    List<MigrationCost> migrations, Map<Identifier, Long> rows, @Nullable String unknown) {

  /**
   * Where counting stops. Only tables are counted that the migrations go through, so that counting
   * reads fewer rows than they do.
   */
  public static final long MOST = 1_000_000;

  private static final long LARGE = 1_000_000;

  /** Nothing is applied. */
  public static final CostEstimate NONE = new CostEstimate(List.of(), Map.of(), null);

  /** Copies the collections. */
  public CostEstimate {
    migrations = List.copyOf(migrations);
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /**
   * Estimates the cost of applying migrations one after another. Rows are counted in the tables
   * where their number matters.
   *
   * @param known rows that need not be counted
   * @throws io.github.d1maven.core.database.DatabaseException if they cannot be counted
   */
  public static CostEstimate of(DatabaseState state, List<Migration> migrations, RowCounts known) {
    if (migrations.isEmpty()) {
      return NONE;
    }
    if (isLarge(state.snapshot(), migrations)) {
      return new CostEstimate(List.of(), Map.of(), "the schema is too large for that many changes");
    }
    Database database = state.project().database();
    Map<Identifier, Long> rows = new HashMap<>(recorded(state.snapshot(), database.ledger()));
    rows.putAll(known.known());
    try {
      List<MigrationCost> first = costs(state.snapshot(), database, migrations, rows);
      List<Identifier> tables =
          first.stream()
              .flatMap(migration -> migration.cost().assumed().stream())
              .distinct()
              .sorted()
              .toList();
      if (tables.isEmpty()) {
        return new CostEstimate(first, Map.of(), null);
      }
      Map<Identifier, Long> counted = database.rows(tables, MOST);
      rows.putAll(counted);
      return new CostEstimate(costs(state.snapshot(), database, migrations, rows), counted, null);
    } catch (SqlTextException e) {
      return new CostEstimate(List.of(), Map.of(), e.fact());
    }
  }

  /** Whether reading the schema after each change of it would take long. */
  private static boolean isLarge(Snapshot snapshot, List<Migration> migrations) {
    long changes =
        migrations.stream()
            .flatMap(migration -> migration.statements().stream())
            .filter(statement -> statement.tokens().get(0).isAny("CREATE", "ALTER", "DROP"))
            .count();
    return changes * (changes + snapshot.objects().size()) > LARGE;
  }

  /** The tables of records have a row for each migration. */
  private static Map<Identifier, Long> recorded(Snapshot snapshot, Ledger ledger) {
    long rows = snapshot.applied().size();
    return Map.of(new Identifier(ledger.table()), rows, new Identifier(HistoryTable.NAME), rows);
  }

  private static List<MigrationCost> costs(
      Snapshot snapshot,
      Database database,
      List<Migration> migrations,
      Map<Identifier, Long> rows) {
    List<MigrationCost> costs = new ArrayList<>();
    try (CostEstimator estimator = CostEstimator.on(snapshot.objects(), new RowCounts(rows))) {
      for (Migration migration : migrations) {
        Cost cost =
            Stream.concat(
                    records(migration, database, estimator),
                    migration.statements().stream().map(estimator::run))
                .reduce(Cost.NONE, Cost::plus);
        costs.add(new MigrationCost(migration.name(), cost));
      }
    }
    return costs;
  }

  /** What recording a migration costs, which writes each row once. */
  private static Stream<Cost> records(
      Migration migration, Database database, CostEstimator estimator) {
    Ledger ledger = database.ledger();
    Recorder recorder = database.recorder();
    Event event = Event.migration(migration.name(), migration.checksum(), ledger.table());
    List<String> statements = new ArrayList<>();
    statements.add(ledger.create());
    statements.add(ledger.record(migration.name()));
    statements.addAll(recorder.record(event, null, Measures.UNKNOWN));
    boolean updates = recorder.isOn() && database.identity().target() != Target.LOCAL;
    Cost measures = updates ? new Cost(1, 1, 1, true, Set.of()) : Cost.NONE;
    return Stream.concat(
        statements.stream().map(sql -> withoutRange(estimator.run(SqlStatement.of(sql)))),
        Stream.of(measures));
  }

  private static Cost withoutRange(Cost cost) {
    return new Cost(cost.rowsRead(), cost.rowsWritten(), cost.rowsWritten(), true, Set.of());
  }

  /** Returns the rows that all migrations write together. */
  public long rowsWritten() {
    return migrations.stream().mapToLong(migration -> migration.cost().rowsWritten()).sum();
  }

  /** Returns the rows that all migrations read together. */
  public long rowsRead() {
    return migrations.stream().mapToLong(migration -> migration.cost().rowsRead()).sum();
  }

  /** Returns whether a table has more rows than were counted, or a query that feeds itself more. */
  public boolean isLowerBound() {
    return rows.values().stream().anyMatch(number -> number >= MOST)
        || migrations.stream().anyMatch(migration -> !migration.cost().isComplete());
  }

  /** Returns the last migration alone. */
  public CostEstimate last() {
    return migrations.isEmpty()
        ? this
        : new CostEstimate(
            migrations.subList(migrations.size() - 1, migrations.size()), rows, unknown);
  }
}
