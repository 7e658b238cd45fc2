package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way to rebuild the tables of a component. */
@Internal
public sealed interface Rebuild permits ClosureRebuild, SideCopyRebuild {
  /** The tables that are dropped: for good, or to be made again. */
  List<Member> members();

  /**
   * The statements, to be run under deferred foreign keys, the members' triggers gone.
   *
   * @param guards where to check that no row is lost
   * @param creates what makes tables and indexes
   */
  List<PlannedStatement> statements(Guards guards, CreateStatements creates);

  /** Whether tables are renamed, for which no view or trigger may name a table that is missing. */
  boolean renames();

  /**
   * Whether keys are moved out of reach of tables that stay, whose ON DELETE actions would delete
   * or detach their rows.
   */
  boolean movesKeys();

  /** How many rows D1 will bill as written, entries of indexes included, table by table. */
  Map<Identifier, Long> rowsWritten(RowCounts rows);

  /** The sum over all tables. */
  default long totalRowsWritten(RowCounts rows) {
    return rowsWritten(rows).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The tables that are dropped. */
  default Set<Identifier> names() {
    return members().stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The tables from the last to the first, in which order they can be dropped. */
  static Stream<Member> childrenFirst(List<Member> members) {
    return IntStream.range(0, members.size()).mapToObj(i -> members.get(members.size() - 1 - i));
  }

  /** Drops a table as it is. */
  static PlannedStatement drop(Member member) {
    String what = member.to() == null ? "Drop table " : "Drop the old table ";
    return DropStatements.table(member.name(), what + member.name());
  }

  /** Stops unless two tables hold the same number of rows. */
  static List<PlannedStatement> sameRows(
      Guards guards, Identifier table, Identifier a, Identifier b) {
    String counts =
        "(SELECT count(*) FROM " + a.quoted() + ") <> (SELECT count(*) FROM " + b.quoted() + ")";
    return guards.demandZero("table " + table + " would lose rows", counts, a, b);
  }
}
