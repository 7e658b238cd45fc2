package io.github.d1maven.diff.cost;

import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Set;

/**
 * Estimates what statements cost on a database of which the schema and the numbers of rows are
 * known. The statements run in memory, on a copy without rows; before each, its bytecode tells what
 * it would do with the rows.
 */
public final class CostEstimator implements AutoCloseable {
  private final ScratchDatabase database;
  private final ScratchRows content;
  private final TableSizes sizes;

  private CostEstimator(ScratchDatabase database, RowCounts rows) {
    this.database = database;
    this.content = new ScratchRows(database);
    this.sizes = new TableSizes(content, rows);
  }

  /**
   * Creates an estimator.
   *
   * @param objects the rows of {@code sqlite_schema}
   * @param rows the number of rows in each table
   */
  public static CostEstimator on(List<StoredObject> objects, RowCounts rows) {
    ScratchDatabase database = ScratchDatabase.open();
    database.load(objects);
    return new CostEstimator(database, rows);
  }

  /**
   * Returns what a statement costs that runs after those of the calls before.
   *
   * @throws io.github.d1maven.diff.sqlite.InvalidSqlException if SQLite refuses it
   */
  public Cost run(SqlStatement statement) {
    List<Routine> bytecode;
    try {
      bytecode = Bytecode.of(statement.text(), content);
    } catch (RefusedException e) {
      database.replay(statement);
      return new Cost(0, 0, 0, false, Set.of());
    }
    StatementCount most = StatementCount.of(bytecode, sizes, true);
    StatementCount least = StatementCount.of(bytecode, sizes, false);
    most.changeSizes();
    MovedKeys.in(statement, content)
        .map(sizes::root)
        .filter(most::updatesAll)
        .ifPresent(sizes::moveKeys);
    database.replay(statement);
    if (statement.startsWith("CREATE")) {
      sizes.created(most.created());
    } else if (statement.tokens().get(0).isAny("ALTER", "DROP")) {
      sizes.changed();
    }
    return new Cost(
        Math.round(most.read()),
        Math.round(most.written()),
        Math.round(Math.min(least.written(), most.written())),
        most.isComplete(),
        sizes.takeAssumed());
  }

  @Override
  public void close() {
    database.close();
  }
}
