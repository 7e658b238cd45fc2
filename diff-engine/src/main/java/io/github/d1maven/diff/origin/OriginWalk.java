package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.StoredObject;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Runs a migration in memory, without rows, and follows where the values of its tables go. */
@Internal
public final class OriginWalk {

  /** Is notified of each statement. */
  public interface Listener {
    /** A statement changed the schema, or copied the rows of one table into another. */
    void changed(SqlStatement statement);

    /** A statement that changes rows is about to run. */
    void changing(SqlStatement statement);

    /**
     * A statement copies rows into a table that the migration made, but not as they are.
     *
     * @param reason what it does instead
     */
    void unclear(SqlStatement statement, String reason);
  }

  private final ScratchDatabase database;
  private final TableOrigins origins;
  private final Disturbance disturbance;
  private final Listener listener;

  private OriginWalk(ScratchDatabase database, TableOrigins origins, Listener listener) {
    this.database = database;
    this.origins = origins;
    this.disturbance = new Disturbance(new ScratchRows(database), origins);
    this.listener = listener;
  }

  /**
   * Walks through a migration.
   *
   * @param first a script that runs before it, such as the one that creates the ledger
   * @param listener creates what is notified, which can look at the origins at that time
   * @return what was notified; the origins are now those after the migration
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite refuses a statement
   */
  public static <L extends Listener> L of(
      MigrationStep step, SqlScript first, Function<TableOrigins, L> listener) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(StoredObject.of(step.before()));
      database.replay(first, true);
      ScratchRows rows = new ScratchRows(database);
      TableOrigins origins = new TableOrigins(step.before(), table -> columns(rows, table));
      L notified = listener.apply(origins);
      OriginWalk walk = new OriginWalk(database, origins, notified);
      for (SqlStatement statement : StatementSplitter.split(step.script())) {
        if (!D1Rules.controlsTransaction(statement) && !D1Rules.createsReserved(statement)) {
          walk.follow(statement);
        }
      }
      return notified;
    }
  }

  private static List<Identifier> columns(ScratchRows rows, Identifier table) {
    String sql = "SELECT name FROM pragma_table_info(" + Identifier.literal(table.name()) + ")";
    return rows.query(sql).stream().map(row -> new Identifier(String.valueOf(row.get(0)))).toList();
  }

  private void follow(SqlStatement statement) {
    Token kind = statement.tokens().get(0);
    Optional<CopyStatement> copy = CopyStatement.of(statement);
    if (kind.isAny("INSERT", "UPDATE", "DELETE", "REPLACE", "WITH")) {
      if (copy.isPresent() && isCopy(copy.get())) {
        copy(copy.get());
        move(statement);
        listener.changed(statement);
      } else {
        listener.changing(statement);
        disturbance.by(statement);
        move(statement);
      }
    } else if (kind.isAny("CREATE", "ALTER", "DROP")) {
      schema(statement, copy);
      listener.changed(statement);
    } else {
      database.execute(statement);
    }
  }

  /** Without the rows of a real database, a statement that moves rows may violate a constraint. */
  private void move(SqlStatement statement) {
    database.replay(new SqlScript("data", statement.text() + ";"), true);
  }

  /** Rows that come from a table of the schema before, into one that the migration makes. */
  private boolean isCopy(CopyStatement copy) {
    return origins.isMade(copy.target()) && origins.knows(copy.source());
  }

  private void copy(CopyStatement copy) {
    origins.copy(copy).ifPresent(reason -> listener.unclear(copy.statement(), reason));
    if (copy.leavesOut()) {
      origins.change(copy.target());
    }
  }

  private void schema(SqlStatement statement, Optional<CopyStatement> copy) {
    if (statement.startsWith("CREATE", "TABLE")) {
      Identifier table = Objects.requireNonNull(D1Rules.createdName(statement)).name();
      database.execute(statement);
      origins.create(table);
      copy.ifPresent(this::copy);
    } else if (statement.startsWith("ALTER")) {
      database.execute(statement);
      origins.alter(statement);
    } else if (statement.startsWith("DROP", "TABLE")) {
      Identifier table = statement.tokens().get(statement.tokens().size() - 1).name();
      disturbance.byDeleting(table);
      database.execute(statement);
      origins.drop(table);
    } else {
      database.execute(statement);
    }
  }
}
