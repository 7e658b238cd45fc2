package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts chains of old rows that refer to each other before their tables are dropped. DROP TABLE
 * deletes row by row, ON DELETE CASCADE takes the rows that refer to a row with it, and those that
 * refer to these, and D1 follows at most 10 of them. The rows have been copied by then, or go for
 * good.
 */
final class CascadeCut {
  /** Rows above a row at which its chain is cut; those that end before are left as they are. */
  private static final int ANCESTORS = D1Limits.TRIGGER_DEPTH - 2;

  private final List<Table> tables;
  private final List<KeyShift> shifts;
  private final Map<Identifier, Integer> places = new HashMap<>();
  private final List<PlannedStatement> statements = new ArrayList<>();

  /** Whether a circle of tables must be cut at another of its keys. */
  private boolean stuck;

  private CascadeCut(List<Table> tables, List<KeyShift> shifts) {
    this.tables = tables;
    this.shifts = shifts;
    tables.forEach(table -> places.put(table.name(), places.size()));
  }

  /**
   * The statements that cut; none where a table that is dropped earlier always refers to one that
   * is dropped later.
   *
   * @param members the tables, to be dropped from the last to the first
   * @param shifts the keys that have been moved, to which no row refers any more
   */
  static List<PlannedStatement> before(List<Member> members, List<KeyShift> shifts) {
    CascadeCut cut = new CascadeCut(members.stream().map(Member::from).toList(), shifts);
    cut.stuck = cut.tables.stream().anyMatch(cut::isStuck);
    cut.tables.forEach(cut::cut);
    return cut.statements;
  }

  private void cut(Table child) {
    for (ForeignKey key : child.foreignKeys()) {
      if ((isCircular(child, key) || (stuck && isCascade(key))) && isStored(child, key)) {
        cut(child, key);
      }
    }
  }

  private int place(Table table) {
    return places.getOrDefault(table.name(), 0);
  }

  private static boolean isStored(Table table, ForeignKey key) {
    return key.columns().stream()
        .allMatch(name -> table.column(name).filter(Column::isStorable).isPresent());
  }

  /** OR IGNORE leaves a row whose CHECK forbids it, which then can at worst stop the migration. */
  private void cut(Table child, ForeignKey key) {
    boolean self = key.referencedTable().equals(child.name());
    boolean nullable = key.columns().stream().anyMatch(name -> isNullable(child, name));
    if (!self && !nullable) {
      return;
    }
    List<Identifier> keys = self ? child.referencedColumns(key) : List.of();
    if (self && keys.size() != key.columns().size()) {
      return;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      Identifier column = key.columns().get(i);
      if (!nullable) {
        values.add(column.quoted() + " = " + keys.get(i).quoted());
      } else if (isNullable(child, column)) {
        values.add(column.quoted() + " = NULL");
      }
    }
    String where =
        self && isOnlyCascade(child)
            ? hasAncestors(child, key, keys)
            : key.columns().stream()
                .map(column -> column.quoted() + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    statements.add(
        new PlannedStatement(
            StatementKind.UPDATE_ROWS,
            List.of(child.name()),
            "UPDATE OR IGNORE "
                + child.name().quoted()
                + " SET "
                + String.join(", ", values)
                + " WHERE "
                + where,
            "Cut long chains of rows in the old table "
                + child.name()
                + ", of which ON DELETE CASCADE follows at most "
                + D1Limits.TRIGGER_DEPTH));
  }

  private static boolean isNullable(Table table, Identifier name) {
    PrimaryKey key = table.primaryKey();
    boolean inKey =
        key != null
            && key.columns().contains(name)
            && (table.options().withoutRowid() || table.rowidAlias().isPresent());
    return !inKey && table.column(name).filter(column -> column.notNull() == null).isPresent();
  }

  /** Whether no other key of the dropped tables makes chains longer. */
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

  /** Whether dropping a table of these can take rows of another with it by this key. */
  private boolean isCascade(ForeignKey key) {
    Integer place = places.get(key.referencedTable());
    return key.onDelete() == ReferentialAction.CASCADE
        && place != null
        && !isMoved(tables.get(place), key);
  }

  /** Whether a key to a table that is dropped earlier cannot be NULL. */
  private boolean isStuck(Table child) {
    return child.foreignKeys().stream()
        .filter(key -> !key.referencedTable().equals(child.name()) && isCircular(child, key))
        .anyMatch(key -> key.columns().stream().noneMatch(name -> isNullable(child, name)));
  }

  private boolean isMoved(Table parent, ForeignKey key) {
    return shifts.stream()
        .filter(shift -> shift.table().equals(parent))
        .anyMatch(shift -> parent.referencedColumns(key).contains(shift.column()));
  }

  private static String hasAncestors(Table table, ForeignKey key, List<Identifier> keys) {
    String name = table.name().quoted();
    StringBuilder sql =
        new StringBuilder("EXISTS (SELECT 1 FROM ").append(name).append(" AS \"a1\"");
    for (int i = 2; i <= ANCESTORS; i++) {
      String joined = refersTo("\"a" + (i - 1) + "\"", key, "\"a" + i + "\"", keys);
      sql.append(" JOIN ").append(name).append(" AS \"a" + i + "\" ON ").append(joined);
    }
    return sql.append(" WHERE ").append(refersTo(name, key, "\"a1\"", keys)).append(")").toString();
  }

  /** The parent stands first: its collation decides, as for the foreign key. */
  private static String refersTo(
      String child, ForeignKey key, String parent, List<Identifier> keys) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      terms.add(
          parent
              + "."
              + keys.get(i).quoted()
              + " = "
              + child
              + "."
              + key.columns().get(i).quoted());
    }
    return String.join(" AND ", terms);
  }
}
