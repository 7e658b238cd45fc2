package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All requirements of a diff on the existing rows. */
@Internal
public final class DataChecks {
  private DataChecks() {}

  public static List<DataCheck> of(SchemaDiff diff) {
    List<DataCheck> checks = new ArrayList<>();
    for (AlterTable change : diff.all(AlterTable.class).toList()) {
      checks.addAll(ColumnChecks.of(change));
      checks.addAll(KeyChecks.of(change));
      checks.addAll(RowChecks.of(change));
      checks.addAll(ReferenceChecks.of(diff, change));
      checks.addAll(ReferenceChecks.ofChildren(diff, change));
      checks.addAll(ExpressionChecks.of(change));
    }
    for (ReplaceObject<Index> change : diff.replaced(Index.class).toList()) {
      Index index = change.to();
      if (index != null) {
        diff.from()
            .table(index.table())
            .ifPresent(
                from ->
                    diff.to()
                        .table(index.table())
                        .ifPresent(to -> of(diff, index, from, to, checks)));
      }
    }
    return checks.stream().filter(Objects::nonNull).toList();
  }

  private static void of(
      SchemaDiff diff, Index index, Table from, Table to, List<DataCheck> checks) {
    new ExpressionChecks(from, to).of(index).ifPresent(checks::add);
    if (index.unique() && !KnownKeys.imply(index, from, to, diff.from().indexesOf(from.name()))) {
      checks.add(KeyChecks.of(index, new NewRows(from, to)));
    }
  }
}
