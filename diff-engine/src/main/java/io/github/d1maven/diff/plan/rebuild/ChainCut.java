package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts the chains of rows that refer to each other by one foreign key: its columns become NULL, or,
 * if that is not possible, the row refers to itself.
 *
 * @param child the table whose rows refer
 * @param key the foreign key
 * @param only whether no other key makes chains longer
 */
record ChainCut(Table child, ForeignKey key, boolean only) {
  /** The number of ancestors of a row at which its chain is cut; shorter chains are not changed. */
  private static final int ANCESTORS = D1Limits.TRIGGER_DEPTH - 2;

  /**
   * Returns the UPDATE, or nothing if the columns cannot get another value. OR IGNORE skips a row
   * whose CHECK forbids it, which at worst makes the migration fail.
   */
  Optional<PlannedStatement> statement() {
    List<String> values = values();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlannedStatement(
            StatementKind.UPDATE_ROWS,
            List.of(child.name()),
            Lines.wrapped(
                "UPDATE OR IGNORE "
                    + child.name().quoted()
                    + " SET "
                    + String.join(", ", values)
                    + " WHERE "
                    + where()),
            "Cut long chains of rows in the old table "
                + child.name()
                + ", because ON DELETE CASCADE follows at most "
                + D1Limits.TRIGGER_DEPTH
                + " rows"));
  }

  private boolean isToItself() {
    return key.referencedTable().equals(child.name());
  }

  private List<String> values() {
    if (!isStored(child, key)
        || (isToItself() && child.referencedColumns(key).size() != key.columns().size())) {
      return List.of();
    }
    List<String> nulls =
        key.columns().stream()
            .filter(column -> isNullable(child, column))
            .map(column -> column.quoted() + " = NULL")
            .toList();
    return nulls.isEmpty() && isToItself() ? selfReferences() : nulls;
  }

  private List<String> selfReferences() {
    List<Identifier> parents = child.referencedColumns(key);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      values.add(key.columns().get(i).quoted() + " = " + parents.get(i).quoted());
    }
    return values;
  }

  private String where() {
    return isToItself() && only
        ? hasAncestors(child, key, child.referencedColumns(key))
        : key.columns().stream()
            .map(column -> column.quoted() + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
  }

  private static boolean isStored(Table table, ForeignKey key) {
    return key.columns().stream()
        .allMatch(name -> table.column(name).filter(Column::isStorable).isPresent());
  }

  /** Returns whether a column can be NULL. */
  static boolean isNullable(Table table, Identifier name) {
    PrimaryKey key = table.primaryKey();
    boolean inKey =
        key != null
            && key.columns().contains(name)
            && (table.options().withoutRowid() || table.rowidAlias().isPresent());
    return !inKey && table.column(name).filter(column -> column.notNull() == null).isPresent();
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

  /** The parent comes first: its collation is used, as for the foreign key. */
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
