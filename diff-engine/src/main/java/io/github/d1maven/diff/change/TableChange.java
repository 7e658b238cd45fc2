package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.TableOptions;
import io.github.d1maven.diff.schema.UniqueConstraint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One difference between two tables of the same name. */
public sealed interface TableChange {
  /** A column that only the new table has. */
  record AddColumn(Column column) implements TableChange {}

  /** A column that only the old table has. */
  record DropColumn(Column column) implements TableChange {}

  /** A column that both have and that differs in the aspects, of which there is at least one. */
  record ModifyColumn(Column from, Column to, Set<ColumnAspect> aspects) implements TableChange {}

  /** A primary key that is added, removed or changed; at least one of the two is not null. */
  record ChangePrimaryKey(@Nullable PrimaryKey from, @Nullable PrimaryKey to)
      implements TableChange {}

  record AddUnique(UniqueConstraint unique) implements TableChange {}

  record DropUnique(UniqueConstraint unique) implements TableChange {}

  record AddForeignKey(ForeignKey foreignKey) implements TableChange {}

  record DropForeignKey(ForeignKey foreignKey) implements TableChange {}

  record AddCheck(Check check) implements TableChange {}

  record DropCheck(Check check) implements TableChange {}

  /** Table options that are added or removed. */
  record ChangeOptions(TableOptions from, TableOptions to) implements TableChange {}
}
