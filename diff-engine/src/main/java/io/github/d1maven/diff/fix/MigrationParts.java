package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The statements of a migration by what they do. */
final class MigrationParts {
  private final MigrationStep step;
  private final ScratchDatabase database;
  private final TableOrigins origins;
  private final List<SqlStatement> data = new ArrayList<>();
  private int firstChange = Integer.MAX_VALUE;
  private int lastChange = -1;

  private MigrationParts(MigrationStep step, ScratchDatabase database) {
    this.step = step;
    this.database = database;
    this.origins = new TableOrigins(step.before(), this::columns);
  }

  /**
   * Runs a migration in memory, without rows, and sorts its statements.
   *
   * @throws FixRefusedException if one does something that cannot be separated
   */
  static MigrationParts of(MigrationStep step, SqlScript first) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(StoredObject.of(step.before()));
      database.replay(first, true);
      MigrationParts parts = new MigrationParts(step, database);
      for (SqlStatement statement : StatementSplitter.split(step.script())) {
        if (!D1Rules.controlsTransaction(statement)) {
          parts.read(statement);
        }
      }
      return parts;
    }
  }

  private List<Identifier> columns(Identifier table) {
    String sql = "SELECT name FROM pragma_table_info(" + Identifier.literal(table.name()) + ")";
    return new ScratchRows(database)
        .query(sql).stream().map(row -> new Identifier(String.valueOf(row.get(0)))).toList();
  }

  private void read(SqlStatement statement) {
    Token kind = statement.tokens().get(0);
    Optional<CopyStatement> copy = CopyStatement.of(statement);
    if (kind.isAny("INSERT", "UPDATE", "DELETE", "REPLACE", "WITH")) {
      if (copy.isPresent() && isCopy(copy.get())) {
        origins.copy(copy.get());
        change(statement);
      } else {
        data(statement);
      }
    } else if (kind.isAny("CREATE", "ALTER", "DROP")) {
      schema(statement, copy);
    } else {
      database.execute(statement);
    }
  }

  /** Rows that come from a table of the schema before, into one that the migration makes. */
  private boolean isCopy(CopyStatement copy) {
    return origins.isMade(copy.target()) && origins.knows(copy.source());
  }

  private void schema(SqlStatement statement, Optional<CopyStatement> copy) {
    if (statement.startsWith("CREATE", "TABLE")) {
      Identifier table = Objects.requireNonNull(D1Rules.createdName(statement)).name();
      database.execute(statement);
      origins.create(table);
      copy.ifPresent(origins::copy);
    } else if (statement.startsWith("ALTER")) {
      database.execute(statement);
      origins.alter(statement);
    } else {
      database.execute(statement);
      if (statement.startsWith("DROP", "TABLE")) {
        origins.drop(statement.tokens().get(statement.tokens().size() - 1).name());
      }
    }
    mark(statement);
  }

  private void change(SqlStatement statement) {
    database.execute(statement);
    mark(statement);
  }

  private void mark(SqlStatement statement) {
    firstChange = Math.min(firstChange, statement.start());
    lastChange = Math.max(lastChange, statement.start());
  }

  private void data(SqlStatement statement) {
    for (Token token : statement.tokens()) {
      boolean side =
          token.isName()
              && origins.isMade(token.name())
              && step.after().table(token.name()).isEmpty();
      if (side) {
        throw FixRefusedException.at(
            statement, "it changes rows of the table " + token.name() + ", which does not stay");
      }
    }
    database.replay(new SqlScript("data", statement.text() + ";"), true);
    data.add(statement);
  }

  /** Returns the renames that the migration contains. */
  List<Rename> renames() {
    return origins.renames(step.after());
  }

  /** Returns the data statements before the change of the schema. */
  List<String> before() {
    List<String> statements = new ArrayList<>();
    data.stream()
        .filter(s -> s.start() < firstChange)
        .map(MigrationParts::text)
        .forEach(statements::add);
    statements.addAll(origins.fills());
    return statements;
  }

  /**
   * Returns the data statements after the change of the schema.
   *
   * @throws FixRefusedException if one between two changes concerns a table that changes
   */
  List<String> after() {
    List<String> statements = new ArrayList<>();
    for (SqlStatement statement : data) {
      if (statement.start() > firstChange) {
        if (statement.start() < lastChange) {
          requireUnchanged(statement);
        }
        statements.add(text(statement));
      }
    }
    return statements;
  }

  private void requireUnchanged(SqlStatement statement) {
    for (Token token : statement.tokens()) {
      if (token.isName() && changes(step.before(), step.after(), token.name())) {
        throw FixRefusedException.at(
            statement,
            "it stands between changes of the schema and concerns the table "
                + token.name()
                + ", which changes");
      }
    }
  }

  private static boolean changes(Schema before, Schema after, Identifier name) {
    Optional<Table> old = before.table(name);
    Optional<Table> now = after.table(name);
    return (old.isPresent() || now.isPresent()) && !old.equals(now);
  }

  private static String text(SqlStatement statement) {
    return statement.text() + ";";
  }
}
