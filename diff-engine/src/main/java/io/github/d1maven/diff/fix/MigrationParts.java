package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.origin.OriginWalk;
import io.github.d1maven.diff.origin.TableOrigins;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of a migration by what they do. */
final class MigrationParts implements OriginWalk.Listener {
  private final MigrationStep step;
  private final TableOrigins origins;
  private final List<SqlStatement> data = new ArrayList<>();
  private int firstChange = Integer.MAX_VALUE;
  private int lastChange = -1;

  private MigrationParts(MigrationStep step, TableOrigins origins) {
    this.step = step;
    this.origins = origins;
  }

  /**
   * Runs a migration in memory, without rows, and sorts its statements.
   *
   * @throws FixRefusedException if one does something that cannot be separated
   */
  static MigrationParts of(MigrationStep step, SqlScript first) {
    return OriginWalk.of(step, first, origins -> new MigrationParts(step, origins));
  }

  @Override
  public void changed(SqlStatement statement) {
    firstChange = Math.min(firstChange, statement.start());
    lastChange = Math.max(lastChange, statement.start());
  }

  @Override
  public void changing(SqlStatement statement) {
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
    data.add(statement);
  }

  @Override
  public void unclear(SqlStatement statement, String reason) {
    throw FixRefusedException.at(statement, reason);
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
