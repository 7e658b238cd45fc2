package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts chains of old rows that refer to each other before their tables are dropped. DROP TABLE
 * deletes row by row, ON DELETE CASCADE deletes the rows that refer to a row, directly and
 * indirectly, and D1 follows chains of at most 10 rows. At this point the rows have been copied, or
 * are deleted permanently.
 */
final class CascadeCut {
  private final List<Table> tables;
  private final List<KeyShift> shifts;
  private final Schema from;
  private final Set<Identifier> dropped;
  private final Map<Identifier, Integer> places = new HashMap<>();

  private CascadeCut(
      List<Table> tables, List<KeyShift> shifts, Schema from, Set<Identifier> dropped) {
    this.tables = tables;
    this.shifts = shifts;
    this.from = from;
    this.dropped = dropped;
    tables.forEach(table -> places.put(table.name(), places.size()));
  }

  /**
   * Returns the statements that cut; empty if each table refers only to tables that are dropped
   * later.
   *
   * @param members the tables, to be dropped from the last to the first
   * @param shifts the moved keys, to which no row refers any more
   * @param from the old schema
   * @param dropped the names of its indexes that were dropped before
   */
  static List<PlannedStatement> before(
      List<Member> members, List<KeyShift> shifts, Schema from, Set<Identifier> dropped) {
    CascadeCut cut =
        new CascadeCut(members.stream().map(Member::from).toList(), shifts, from, dropped);
    boolean stuck = cut.tables.stream().anyMatch(cut::isStuck);
    return cut.tables.stream().flatMap(table -> cut.statements(table, stuck)).toList();
  }

  /**
   * Returns the cuts in one table.
   *
   * @param stuck whether a cycle of tables must be cut at another of its keys
   */
  private Stream<PlannedStatement> statements(Table child, boolean stuck) {
    return child.foreignKeys().stream()
        .filter(key -> isCircular(child, key) || (stuck && isCascade(key)))
        .map(key -> new ChainCut(child, key, isOnlyCascade(child)))
        .flatMap(cut -> cut.statement().stream());
  }

  private int place(Table table) {
    return places.getOrDefault(table.name(), 0);
  }

  /** Returns whether no other key of the dropped tables makes chains longer. */
  private boolean isOnlyCascade(Table child) {
    return tables.stream()
                .flatMap(
                    table -> table.foreignKeys().stream().filter(key -> isCircular(table, key)))
                .count()
            == 1
        && child.foreignKeys().stream().anyMatch(key -> isCircular(child, key));
  }

  private boolean isCircular(Table table, ForeignKey key) {
    return isCascade(key) && places.getOrDefault(key.referencedTable(), -1) >= place(table);
  }

  /**
   * Returns whether dropping one of these tables can delete rows of another by this key. A key to
   * columns that are no longer unique has no effect: DROP TABLE <a
   * href="https://www.sqlite.org/foreignkeys.html#fk_schemacommands">ignores the mismatch</a>.
   */
  private boolean isCascade(ForeignKey key) {
    Integer place = places.get(key.referencedTable());
    if (key.onDelete() != ReferentialAction.CASCADE || place == null) {
      return false;
    }
    Table parent = tables.get(place);
    return !isMoved(parent, key)
        && ParentKeys.has(from, parent, parent.referencedColumns(key), dropped);
  }

  /** Returns whether a key to a table that is dropped earlier cannot be NULL. */
  private boolean isStuck(Table child) {
    return child.foreignKeys().stream()
        .filter(key -> !key.referencedTable().equals(child.name()) && isCircular(child, key))
        .anyMatch(
            key -> key.columns().stream().noneMatch(name -> ChainCut.isNullable(child, name)));
  }

  private boolean isMoved(Table parent, ForeignKey key) {
    return shifts.stream()
        .filter(shift -> shift.table().equals(parent))
        .anyMatch(shift -> parent.referencedColumns(key).contains(shift.column()));
  }
}
