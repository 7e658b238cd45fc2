package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.AddColumn;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a drop and an add that look like a rename; only for a hint, never for a plan. */
final class LikelyRenames {
  private LikelyRenames() {}

  /** Returns {@code users.email=mail} if a new column of the same type could be the dropped one. */
  static @Nullable String ofColumn(AlterTable change, Column dropped) {
    return change.changes().stream()
        .filter(AddColumn.class::isInstance)
        .map(add -> ((AddColumn) add).column())
        .filter(added -> added.type().normal().equals(dropped.type().normal()))
        .findFirst()
        .map(added -> change.from().name() + "." + dropped.name() + "=" + added.name())
        .orElse(null);
  }

  /**
   * Returns {@code users=members} if a new table with the same columns could be the dropped one.
   */
  static @Nullable String ofTable(SchemaDiff diff, Table dropped) {
    return diff.all(CreateTable.class)
        .map(CreateTable::table)
        .filter(created -> columns(created).equals(columns(dropped)))
        .findFirst()
        .map(created -> dropped.name() + "=" + created.name())
        .orElse(null);
  }

  private static Set<Identifier> columns(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.toSet());
  }
}
