package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Finds the hazards of a diff. */
final class HazardDetector {
  private HazardDetector() {}

  /**
   * @param side what to call the schema that the plan produces
   */
  static List<Hazard> detect(
      SchemaDiff diff, List<Rebuild> rebuilds, List<DataCheck> checks, String side) {
    List<Hazard> hazards = new ArrayList<>();
    for (AlterTable alter : diff.all(AlterTable.class).toList()) {
      for (TableChange change : alter.changes()) {
        if (change instanceof DropColumn drop && drop.column().isStorable()) {
          hazards.add(droppedColumn(alter, drop.column(), side));
        }
      }
    }
    diff.all(DropTable.class).forEach(drop -> hazards.add(droppedTable(diff, drop.table(), side)));
    for (ReplaceObject<VirtualTable> change : diff.replaced(VirtualTable.class).toList()) {
      VirtualTable old = change.from();
      if (old != null && !FullTextIndex.isDerived(old)) {
        hazards.add(droppedVirtualTable(old.name(), change.to() != null, side));
      }
    }
    takenNames(diff).forEach(hazards::add);
    checks.forEach(check -> hazards.add(check.hazard()));
    for (Rebuild rebuild : rebuilds) {
      for (Member member : rebuild.members()) {
        if (member.to() != null) {
          hazards.add(
              new Hazard(
                  HazardKind.REBUILDS_TABLE,
                  member.name(),
                  null,
                  "table \"" + member.name() + "\" is rebuilt and its rows are copied"));
        }
      }
    }
    return hazards;
  }

  /** Names that an object of another kind takes over. */
  private static List<Hazard> takenNames(SchemaDiff diff) {
    List<Hazard> taken = new ArrayList<>();
    for (Change created : diff.changes().stream().filter(Change::creates).toList()) {
      diff.changes().stream()
          .filter(dropped -> dropped.drops() && dropped.name().equals(created.name()))
          .map(
              dropped ->
                  new Hazard(
                      HazardKind.TAKES_NAME,
                      created.name(),
                      null,
                      created.subject() + " reuses the name of " + dropped.subject()))
          .forEach(taken::add);
    }
    return taken;
  }

  private static Hazard droppedColumn(AlterTable change, Column column, String side) {
    Identifier table = change.from().name();
    return new Hazard(
        HazardKind.DROPS_COLUMN,
        table,
        column.name(),
        "dropping column \"" + column.name() + "\" of table \"" + table + "\" deletes its data",
        side + " does not have it",
        LikelyRenames.ofColumn(change, column));
  }

  private static Hazard droppedTable(SchemaDiff diff, Table table, String side) {
    return new Hazard(
        HazardKind.DROPS_TABLE,
        table.name(),
        null,
        "dropping table \"" + table.name() + "\" deletes its rows",
        side + " does not have it",
        LikelyRenames.ofTable(diff, table));
  }

  private static Hazard droppedVirtualTable(Identifier table, boolean recreated, String side) {
    String fact =
        recreated
            ? "virtual table \""
                + table
                + "\" can only be changed by recreating it, which deletes its contents"
            : "dropping virtual table \"" + table + "\" deletes its contents";
    String cause =
        recreated
            ? side + " has it with different arguments, and SQLite cannot alter virtual tables"
            : side + " does not have it";
    return new Hazard(HazardKind.DROPS_VIRTUAL_TABLE, table, null, fact, cause, null);
  }
}
