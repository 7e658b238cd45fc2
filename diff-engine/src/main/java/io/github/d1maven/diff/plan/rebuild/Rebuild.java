package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A way to rebuild the tables of a component. */
@Internal
public sealed interface Rebuild permits ClosureRebuild, SideCopyRebuild {
  /** Returns the tables that are dropped, permanently or to be recreated. */
  List<Member> members();

  /**
   * Returns the statements, which need deferred foreign keys and the members' triggers dropped.
   *
   * @param guards gives the checks between two of the statements
   * @param atTheEnd takes the checks for lost rows that are due when all tables are in place
   * @param creates creates the statements for tables and indexes
   * @param droppedIndexes the names of old indexes that were dropped before and whose keys are lost
   */
  List<PlannedStatement> statements(
      Guards guards, CheckPoint atTheEnd, CreateStatements creates, Set<Identifier> droppedIndexes);

  /** Returns what drops the tables of the migration, which the last checks read. */
  List<PlannedStatement> cleaningUp();

  /** Returns whether tables are renamed, which fails if a view or trigger names a missing table. */
  boolean renames();

  /**
   * Returns whether keys are moved out of reach of tables that stay, whose ON DELETE actions would
   * delete or detach their rows.
   */
  boolean movesKeys();

  /** Returns how many rows D1 will bill as written for each table, including index entries. */
  Map<Identifier, Long> rowsWritten(RowCounts rows);

  /** Returns the sum over all tables. */
  default long totalRowsWritten(RowCounts rows) {
    return rowsWritten(rows).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the tables that are dropped. */
  default Set<Identifier> names() {
    return members().stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Demands that two tables hold the same number of rows. */
  static void demandSameRows(CheckPoint checks, Identifier table, Identifier a, Identifier b) {
    String counts =
        "(SELECT count(*) FROM " + a.quoted() + ") <> (SELECT count(*) FROM " + b.quoted() + ")";
    checks.demandZero("table " + table + " would lose rows", counts, List.of(a, b));
  }
}
