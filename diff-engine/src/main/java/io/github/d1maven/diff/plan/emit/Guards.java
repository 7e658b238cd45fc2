package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of a migration inside its own transaction, in plain SQL: a number is inserted into a
 * column whose CHECK allows only 0. The name of that CHECK is the sentence that the user sees if it
 * fails; D1 returns it verbatim.
 */
@Internal
public final class Guards {
  private final TemporaryNames names;
  private final boolean wanted;
  private final List<GuardTable> tables = new ArrayList<>();

  /**
   * @param wanted whether to check at all; if not, no check has a statement
   */
  public Guards(TemporaryNames names, boolean wanted) {
    this.names = names;
    this.wanted = wanted;
  }

  /** Returns a new moment of the migration at which something must hold. */
  public CheckPoint checkPoint() {
    return new CheckPoint(this);
  }

  boolean wanted() {
    return wanted;
  }

  /** Returns the table to add so many columns to. */
  GuardTable withRoomFor(int columns) {
    int last = tables.size() - 1;
    if (last < 0 || !tables.get(last).hasRoomFor(columns)) {
      tables.add(new GuardTable(names.unused("d1_guard")));
    }
    return tables.get(tables.size() - 1);
  }

  /** Creates the guard tables; call it after all checks have been added. */
  public List<PlannedStatement> begin() {
    return tables.stream()
        .map(
            table ->
                new PlannedStatement(
                    StatementKind.CREATE_GUARD,
                    List.of(table.name()),
                    table.create(),
                    "Checks of this migration: the first that fails stops it and is named in the error"))
        .toList();
  }

  /** Drops the guard tables. */
  public List<PlannedStatement> end() {
    return tables.stream()
        .map(
            table ->
                new PlannedStatement(
                    StatementKind.DROP_GUARD,
                    List.of(table.name()),
                    "DROP TABLE " + table.name().quoted(),
                    ""))
        .toList();
  }
}
