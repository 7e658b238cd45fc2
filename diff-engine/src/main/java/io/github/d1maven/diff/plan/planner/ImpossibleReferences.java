package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds declared foreign keys that no migration can create on D1, where foreign keys are never off.
 */
final class ImpossibleReferences {
  private static final String NOT_WRITTEN =
      "SQLite cannot insert rows into a table with such a key";

  private ImpossibleReferences() {}

  /**
   * @throws PlanRefusedException if a table refers to one that is dropped, or if rows would have to
   *     be copied into a table with a foreign key to a missing table or to columns that are not a
   *     key
   */
  static void refuse(SchemaDiff diff, List<Rebuild> rebuilds) {
    diff.all(DropTable.class).forEach(drop -> dangling(diff.to(), drop.table().name()));
    for (Rebuild rebuild : rebuilds) {
      for (Member member : rebuild.members()) {
        Table table = member.to();
        if (table != null) {
          obstacle(diff.to(), table)
              .ifPresent(
                  refused -> {
                    throw refused;
                  });
        }
      }
    }
  }

  /** Returns whether rows can be copied into a new table with the keys of a declared one. */
  static boolean canCopy(Schema to, Table table) {
    return obstacle(to, table).isEmpty();
  }

  private static Optional<PlanRefusedException> obstacle(Schema to, Table rebuilt) {
    return missing(to, rebuilt).or(() -> mismatches(to, rebuilt));
  }

  private static void dangling(Schema to, Identifier dropped) {
    for (Table table : to.referencing(dropped)) {
      for (ForeignKey key : table.foreignKeysTo(dropped)) {
        throw new PlanRefusedException(
            Problem.of(
                    "table \""
                        + table.name()
                        + "\" refers to table \""
                        + key.referencedTable()
                        + "\", which is no longer in the declared schema")
                .help(
                    "remove the foreign key from table \""
                        + table.name()
                        + "\" or keep table \""
                        + key.referencedTable()
                        + "\""));
      }
    }
  }

  /**
   * SQLite accepts a foreign key to a missing table, but inserts no rows into the referring table.
   */
  private static Optional<PlanRefusedException> missing(Schema to, Table rebuilt) {
    for (ForeignKey key : rebuilt.foreignKeys()) {
      Identifier parent = key.referencedTable();
      if (!parent.equals(rebuilt.name()) && to.table(parent).isEmpty()) {
        return Optional.of(
            new PlanRefusedException(
                Problem.of("cannot copy the rows of table \"" + rebuilt.name() + "\"")
                    .because(
                        "its foreign key ("
                            + Identifier.list(key.columns())
                            + ") refers to table \""
                            + parent
                            + "\", which is not in the declared schema;\n"
                            + NOT_WRITTEN)
                    .help("declare table \"" + parent + "\", or remove the foreign key")));
      }
    }
    return Optional.empty();
  }

  /** https://www.sqlite.org/foreignkeys.html#fk_indexes */
  private static Optional<PlanRefusedException> mismatches(Schema to, Table rebuilt) {
    Set<Table> children = new LinkedHashSet<>(List.of(rebuilt));
    children.addAll(to.referencing(rebuilt.name()));
    for (Table child : children) {
      for (ForeignKey key : ParentKeys.mismatches(to, child)) {
        if (child.equals(rebuilt) || key.referencedTable().equals(rebuilt.name())) {
          Table parent = to.table(key.referencedTable()).orElseThrow();
          return Optional.of(mismatch(child, key, parent, rebuilt));
        }
      }
    }
    return Optional.empty();
  }

  private static PlanRefusedException mismatch(
      Table child, ForeignKey key, Table parent, Table rebuilt) {
    List<Identifier> columns = parent.referencedColumns(key);
    String shown =
        columns.isEmpty()
            ? "its primary key, but it has none"
            : "(" + Identifier.list(columns) + "), which is neither its PRIMARY KEY nor UNIQUE";
    List<String> help = new ArrayList<>();
    if (!columns.isEmpty()) {
      help.add(
          "declare UNIQUE ("
              + Identifier.list(columns)
              + ") in table \""
              + parent.name()
              + "\", or");
    }
    help.add("make the foreign key of table \"" + child.name() + "\" refer to a key");
    return new PlanRefusedException(
        Problem.of("cannot copy the rows of table \"" + rebuilt.name() + "\"")
            .because(
                "the foreign key ("
                    + Identifier.list(key.columns())
                    + ") of table \""
                    + child.name()
                    + "\" refers to table \""
                    + parent.name()
                    + "\" by "
                    + shown
                    + ";\n"
                    + NOT_WRITTEN)
            .help(String.join(" ", help)));
  }
}
