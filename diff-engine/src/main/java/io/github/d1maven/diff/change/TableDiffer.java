package io.github.d1maven.diff.change;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares two tables of one name by their normal forms. The order of columns and constraints makes
 * no difference either.
 */
@Internal
public final class TableDiffer {
  private final Table from;
  private final Table to;
  private final List<TableChange> changes = new ArrayList<>();

  private final Schema schema;

  private TableDiffer(Table from, Table to, Schema schema) {
    this.from = from;
    this.to = to;
    this.schema = schema;
  }

  /**
   * Returns the differences, none if the tables mean the same.
   *
   * @param schema the new schema: in it, a foreign key that names no columns refers to the same
   *     columns in both tables
   */
  public static List<TableChange> diff(Table from, Table to, Schema schema) {
    TableDiffer differ = new TableDiffer(from, to, schema);
    differ.columns();
    differ.constraints();
    differ.options();
    return List.copyOf(differ.changes);
  }

  private void columns() {
    for (Column column : to.columns()) {
      Optional<Column> before = from.column(column.name());
      if (before.isEmpty()) {
        changes.add(new TableChange.AddColumn(column));
      } else {
        modified(before.get(), column);
      }
    }
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        changes.add(new TableChange.DropColumn(column));
      }
    }
  }

  private void modified(Column before, Column column) {
    Column old = NormalForm.of(from, before);
    Column now = NormalForm.of(to, column);
    if (old.equals(now)) {
      return;
    }
    Set<ColumnAspect> aspects = EnumSet.noneOf(ColumnAspect.class);
    for (ColumnAspect aspect : ColumnAspect.values()) {
      if (!Objects.equals(aspect.of(old), aspect.of(now))) {
        aspects.add(aspect);
      }
    }
    if (aspects.isEmpty()) {
      throw new AssertionError("no aspect tells " + old + " from " + now);
    }
    changes.add(new TableChange.ModifyColumn(before, column, aspects));
  }

  private void constraints() {
    PrimaryKey old = NormalForm.of(from, from.primaryKey());
    if (!Objects.equals(old, NormalForm.of(to, to.primaryKey()))) {
      changes.add(new TableChange.ChangePrimaryKey(from.primaryKey(), to.primaryKey()));
    }
    compare(
        Table::uniques, NormalForm::of, TableChange.AddUnique::new, TableChange.DropUnique::new);
    compare(
        Table::foreignKeys,
        (table, key) -> NormalForm.of(key, schema),
        TableChange.AddForeignKey::new,
        TableChange.DropForeignKey::new);
    compare(
        Table::checks,
        (table, check) -> NormalForm.of(check),
        TableChange.AddCheck::new,
        TableChange.DropCheck::new);
  }

  private <T> void compare(
      Function<Table, List<T>> constraints,
      BiFunction<Table, T, T> normalForm,
      Function<T, TableChange> add,
      Function<T, TableChange> drop) {
    Set<T> old = new HashSet<>();
    Set<T> now = new HashSet<>();
    constraints.apply(from).forEach(constraint -> old.add(normalForm.apply(from, constraint)));
    for (T constraint : constraints.apply(to)) {
      T normal = normalForm.apply(to, constraint);
      now.add(normal);
      if (!old.contains(normal)) {
        changes.add(add.apply(constraint));
      }
    }
    for (T constraint : constraints.apply(from)) {
      if (!now.contains(normalForm.apply(from, constraint))) {
        changes.add(drop.apply(constraint));
      }
    }
  }

  private void options() {
    Table old = NormalForm.withoutParts(from);
    Table now = NormalForm.withoutParts(to);
    if (!old.options().equals(now.options())) {
      changes.add(new TableChange.ChangeOptions(from.options(), to.options()));
    } else if (!old.equals(now)) {
      throw new AssertionError("no change tells " + old + " from " + now);
    }
  }
}
