package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.ChangeVirtualTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Finds what a diff can hurt. */
final class HazardDetector {
  private HazardDetector() {}

  static List<Hazard> detect(SchemaDiff diff, List<Rebuild> rebuilds, List<DataCheck> checks) {
    List<Hazard> hazards = new ArrayList<>();
    for (AlterTable alter : diff.all(AlterTable.class).toList()) {
      for (TableChange change : alter.changes()) {
        if (change instanceof DropColumn drop && drop.column().isStorable()) {
          hazards.add(droppedColumn(alter.from().name(), drop.column().name()));
        }
      }
    }
    diff.all(DropTable.class).forEach(drop -> hazards.add(droppedTable(drop.table().name())));
    for (ChangeVirtualTable change : diff.all(ChangeVirtualTable.class).toList()) {
      VirtualTable old = change.from();
      if (old != null) {
        hazards.add(droppedVirtualTable(old.name(), change.to() != null));
      }
    }
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

  private static Hazard droppedColumn(Identifier table, Identifier column) {
    return new Hazard(
        HazardKind.DROPS_COLUMN,
        table,
        column,
        "dropping column \"" + column + "\" of table \"" + table + "\" deletes its data");
  }

  private static Hazard droppedTable(Identifier table) {
    return new Hazard(
        HazardKind.DROPS_TABLE, table, null, "dropping table \"" + table + "\" deletes its rows");
  }

  private static Hazard droppedVirtualTable(Identifier table, boolean again) {
    String fact =
        again
            ? "virtual table \""
                + table
                + "\" can only be changed by making it again, which empties it"
            : "dropping virtual table \"" + table + "\" deletes what it holds";
    return new Hazard(HazardKind.DROPS_VIRTUAL_TABLE, table, null, fact);
  }
}
