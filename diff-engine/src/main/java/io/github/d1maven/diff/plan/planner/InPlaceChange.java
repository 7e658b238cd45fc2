package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.TableChange.AddCheck;
import io.github.d1maven.diff.change.TableChange.AddForeignKey;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.emit.AlterStatements;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ALTER TABLE statements of a change that {@link InPlaceRules} allow. */
final class InPlaceChange {
  private InPlaceChange() {}

  /** Returns what comes first, as SQLite refuses to drop the last column. */
  static List<PlannedStatement> additions(AlterTable change) {
    List<PlannedStatement> statements = new ArrayList<>();
    Identifier table = change.to().name();
    List<Identifier> added = InPlaceRules.added(change);
    for (Identifier name : added) {
      Column column = change.to().column(name).orElseThrow();
      statements.add(
          AlterStatements.addColumn(
              table, column, checks(change, added, name), keys(change, name)));
    }
    return statements;
  }

  /** Returns what comes after the additions. */
  static List<PlannedStatement> drops(AlterTable change) {
    return dropped(change)
        .map(name -> AlterStatements.dropColumn(change.to().name(), name))
        .toList();
  }

  /** Returns the names of the columns that are dropped. */
  static Stream<Identifier> dropped(AlterTable change) {
    return change.changes().stream()
        .filter(DropColumn.class::isInstance)
        .map(drop -> ((DropColumn) drop).column().name());
  }

  /** A check is added with the last new column that it needs. */
  private static List<Check> checks(AlterTable change, List<Identifier> added, Identifier column) {
    return change.changes().stream()
        .filter(AddCheck.class::isInstance)
        .map(add -> ((AddCheck) add).check())
        .filter(check -> column.equals(last(check, added)))
        .toList();
  }

  private static Identifier last(Check check, List<Identifier> added) {
    return added.stream()
        .filter(check.expression()::mentions)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static List<ForeignKey> keys(AlterTable change, Identifier column) {
    return change.changes().stream()
        .filter(AddForeignKey.class::isInstance)
        .map(add -> ((AddForeignKey) add).foreignKey())
        .filter(key -> key.columns().contains(column))
        .toList();
  }
}
