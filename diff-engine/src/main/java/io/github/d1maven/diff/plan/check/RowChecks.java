package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.AddForeignKey;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that rows satisfy the foreign keys that a table gets, and the CHECKs that do not follow
 * from old ones.
 */
final class RowChecks {
  private static final int SHOWN = 60;

  private RowChecks() {}

  static List<DataCheck> of(AlterTable change) {
    List<DataCheck> checks = new ArrayList<>();
    NewRows rows = new NewRows(change.from(), change.to());
    KeptChecks kept = new KeptChecks(change);
    change.to().checks().stream()
        .map(Check::expression)
        .filter(check -> !kept.imply(check))
        .forEach(check -> checks.add(check(change, check, rows)));
    for (TableChange added : change.changes()) {
      if (added instanceof AddForeignKey add
          && !isEmpty(add.foreignKey(), rows)
          && !isKnown(change.from(), add.foreignKey())) {
        checks.add(foreignKey(change, add.foreignKey()));
      }
    }
    return checks;
  }

  private static DataCheck check(AlterTable change, Expression expression, NewRows rows) {
    Identifier table = change.from().name();
    String shown = expression.sql().replaceAll("\\s+", " ");
    if (shown.length() > SHOWN) {
      shown = shown.substring(0, SHOWN) + "…";
    }
    String violations =
        rows.over(List.of(expression))
            .map(
                r ->
                    "(SELECT count(*) FROM "
                        + r
                        + " WHERE NOT ("
                        + EmittedSql.of(expression.sql())
                        + "))")
            .orElse(null);
    return new DataCheck(
        HazardKind.CHECK_ON_ROWS,
        table,
        null,
        "rows of table " + table + " violate CHECK (" + shown + ")",
        violations);
  }

  /** A key whose columns are all new and NULL has no references. */
  private static boolean isEmpty(ForeignKey key, NewRows rows) {
    return key.columns().stream().anyMatch(rows::isNull);
  }

  /** Returns whether only the actions or the deferral of a key differ. */
  private static boolean isKnown(Table from, ForeignKey key) {
    ForeignKey sorted = key.ordered(List.of());
    return from.foreignKeysTo(key.referencedTable()).stream()
        .map(old -> old.ordered(List.of()))
        .anyMatch(
            old ->
                old.columns().equals(sorted.columns())
                    && old.referencedColumns().equals(sorted.referencedColumns()));
  }

  /** Checked at the end of the migration, by {@link Guards}. */
  private static DataCheck foreignKey(AlterTable change, ForeignKey key) {
    Identifier table = change.from().name();
    return new DataCheck(
        HazardKind.FOREIGN_KEY_ON_ROWS,
        table,
        key.columns().get(0),
        "foreign key ("
            + Identifier.list(key.columns())
            + ") of table "
            + table
            + " refers to missing rows of table "
            + key.referencedTable(),
        null);
  }
}
