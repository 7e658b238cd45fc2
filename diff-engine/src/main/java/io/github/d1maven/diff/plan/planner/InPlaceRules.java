package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.AddCheck;
import io.github.d1maven.diff.change.TableChange.AddColumn;
import io.github.d1maven.diff.change.TableChange.AddForeignKey;
import io.github.d1maven.diff.change.TableChange.DropCheck;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.change.TableChange.DropForeignKey;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The one predicate that decides between ALTER TABLE and a rebuild. The rules are those of <a
 * href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>, less the forms that D1 does
 * not authorize (ALTER COLUMN, ADD CONSTRAINT, DROP CONSTRAINT).
 */
final class InPlaceRules {
  private final AlterTable change;
  private final List<Identifier> added;
  private final List<Identifier> dropped;

  private InPlaceRules(AlterTable change) {
    this.change = change;
    this.added = added(change);
    this.dropped =
        change.changes().stream()
            .filter(DropColumn.class::isInstance)
            .map(c -> ((DropColumn) c).column().name())
            .toList();
  }

  /** Returns whether ADD COLUMN and DROP COLUMN suffice for the change. */
  static boolean allow(AlterTable change) {
    InPlaceRules rules = new InPlaceRules(change);
    return change.changes().stream().allMatch(rules::allows);
  }

  /** Returns the columns that a change adds, those that a generated one reads before it. */
  static List<Identifier> added(AlterTable change) {
    List<Column> left = new ArrayList<>();
    change.changes().stream()
        .filter(AddColumn.class::isInstance)
        .forEach(c -> left.add(((AddColumn) c).column()));
    List<Identifier> added = new ArrayList<>();
    while (!left.isEmpty()) {
      Column next =
          left.stream()
              .filter(column -> left.stream().noneMatch(other -> reads(column, other)))
              .findFirst()
              .orElse(left.get(0));
      added.add(next.name());
      left.remove(next);
    }
    return added;
  }

  private static boolean reads(Column column, Column other) {
    Generated generated = column.generated();
    return generated != null
        && !column.name().equals(other.name())
        && generated.expression().mentions(other.name());
  }

  private boolean allows(TableChange tableChange) {
    if (tableChange instanceof AddColumn add) {
      return canAdd(add.column());
    } else if (tableChange instanceof DropColumn drop) {
      return !Table.isRowidName(drop.column().name()) && canDrop(drop.column());
    } else if (tableChange instanceof AddForeignKey add) {
      return add.foreignKey().columns().size() == 1
          && added.contains(add.foreignKey().columns().get(0));
    } else if (tableChange instanceof AddCheck add) {
      return added.stream().anyMatch(add.check().expression()::mentions);
    } else if (tableChange instanceof DropForeignKey drop) {
      return drop.foreignKey().inline() && dropped.contains(drop.foreignKey().columns().get(0));
    } else if (tableChange instanceof DropCheck drop) {
      Identifier beside = drop.check().beside();
      return beside != null && dropped.contains(beside);
    }
    return false;
  }

  /** https://www.sqlite.org/lang_altertable.html#altertabaddcol */
  private boolean canAdd(Column column) {
    Table to = change.to();
    Default value = column.defaultValue();
    boolean defaultsToNull = value == null || value.isNull();
    Generated generated = column.generated();
    if (generated != null && generated.storage() == Generated.Storage.STORED) {
      return false;
    }
    boolean refers =
        to.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    return !Table.isRowidName(column.name())
        && (value == null || value.isConstant())
        && !(column.notNull() != null && defaultsToNull && generated == null)
        && !(refers && !defaultsToNull);
  }

  /**
   * https://www.sqlite.org/lang_altertable.html#altertabdropcol. That the column is in a key, or in
   * a constraint of the table, is another change, which decides by itself.
   */
  private boolean canDrop(Column column) {
    Table from = change.from();
    Identifier name = column.name();
    boolean checked =
        from.checks().stream()
            .filter(check -> !name.equals(check.beside()))
            .map(Check::expression)
            .anyMatch(expression -> expression.mentions(name));
    boolean computed =
        from.columns().stream()
            .map(Column::generated)
            .anyMatch(generated -> generated != null && generated.expression().mentions(name));
    return !checked && !computed;
  }
}
