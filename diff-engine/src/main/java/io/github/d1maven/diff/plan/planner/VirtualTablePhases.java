package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which virtual tables are dropped, created and filled. */
final class VirtualTablePhases {
  private final SchemaDiff diff;
  private final Approach approach;
  private final Phases phases;
  private final CreateStatements creates;

  VirtualTablePhases(SchemaDiff diff, Approach approach, Phases phases, CreateStatements creates) {
    this.diff = diff;
    this.approach = approach;
    this.phases = phases;
    this.creates = creates;
  }

  void plan() {
    for (ReplaceObject<VirtualTable> change : diff.replaced(VirtualTable.class).toList()) {
      VirtualTable old = change.from();
      VirtualTable now = change.to();
      if (old != null) {
        phases.add(
            Phase.DROP_VIRTUAL_TABLES,
            DropStatements.virtualTable(old.name(), "Drop virtual table " + old.name()));
      }
      if (now != null) {
        phases.add(
            Phase.CREATE_VIRTUAL_TABLES, creates.of(now, "Create virtual table " + now.name()));
        phases.addAll(Phase.CREATE_VIRTUAL_TABLES, FullTextIndex.fill(now));
      }
    }
    Set<Identifier> changed =
        diff.replaced(VirtualTable.class).map(Change::name).collect(Collectors.toSet());
    diff.to().virtualTables().stream()
        .filter(table -> !changed.contains(table.name()) && mustBeFilled(table))
        .forEach(t -> phases.addAll(Phase.CREATE_VIRTUAL_TABLES, FullTextIndex.fill(t)));
  }

  private boolean mustBeFilled(VirtualTable table) {
    return FullTextIndex.isStale(table, diff)
        || approach.rebuilds().stream()
            .flatMap(rebuild -> rebuild.members().stream())
            .anyMatch(member -> FullTextIndex.isAstray(table, member));
  }
}
