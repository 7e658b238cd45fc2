package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Checks that rows satisfy the CHECKs of a table that do not follow from old ones. */
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
    return checks;
  }

  private static DataCheck check(AlterTable change, Expression expression, NewRows rows) {
    Identifier table = change.from().name();
    String shown = expression.sql().replaceAll("\\s+", " ");
    if (shown.length() > SHOWN) {
      shown = shown.substring(0, SHOWN) + "…";
    }
    Violations violations =
        rows.over(List.of(expression))
            .map(r -> new Violations(r, "NOT (" + EmittedSql.of(expression.sql()) + ")"))
            .orElse(null);
    return new DataCheck(
        HazardKind.CHECK_ON_ROWS,
        table,
        null,
        "rows of table " + table + " violate CHECK (" + shown + ")",
        violations);
  }
}
