package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.emit.StandIn;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides when tables are created, altered and rebuilt. */
final class TablePhases {
  private final SchemaDiff diff;
  private final Approach approach;
  private final Phases phases;
  private final CreateStatements creates;
  private final Guards guards;
  private final Set<Identifier> droppedIndexes;

  /**
   * @param droppedIndexes the names of old indexes whose keys are lost before the rebuilds
   */
  TablePhases(
      SchemaDiff diff,
      Approach approach,
      Phases phases,
      CreateStatements creates,
      Guards guards,
      Set<Identifier> droppedIndexes) {
    this.diff = diff;
    this.approach = approach;
    this.phases = phases;
    this.creates = creates;
    this.guards = guards;
    this.droppedIndexes = droppedIndexes;
  }

  void plan() {
    diff.all(CreateTable.class).map(CreateTable::table).forEach(this::create);
    approach.inPlace().forEach(this::alter);
    approach.rebuilds().forEach(this::rebuild);
  }

  /** Old tables that are yet to be rebuilt may refer to the columns that are dropped. */
  private void alter(AlterTable change) {
    phases.addAll(Phase.ALTER_TABLES, InPlaceChange.additions(change));
    boolean referenced =
        InPlaceChange.dropped(change).anyMatch(name -> approach.refersTo(change.from(), name));
    phases.addAll(
        referenced ? Phase.DROP_PARENT_KEYS : Phase.ALTER_TABLES, InPlaceChange.drops(change));
  }

  private void rebuild(Rebuild rebuild) {
    CheckPoint atTheEnd = guards.checkPoint();
    phases.addAll(
        Phase.REBUILD_TABLES, rebuild.statements(guards, atTheEnd, creates, droppedIndexes));
    RowGuards.guard(rebuild, diff.from(), atTheEnd);
    ReferenceGuards.guard(rebuild, diff.from(), diff.to(), atTheEnd);
    phases.addAll(Phase.REMEMBER, atTheEnd.remembering());
    phases.addAll(
        Phase.CHECK_REFERENCES, atTheEnd.checking("Stop if rows or references would be lost"));
    phases.addAll(Phase.CLEAN_UP, rebuild.cleaningUp());
  }

  private void create(Table table) {
    String comment = "Create table " + table.name();
    if (approach.duringRebuilds().table(table.name()).isPresent()) {
      phases.add(Phase.CREATE_TABLES, creates.of(table, comment));
      return;
    }
    Set<List<Identifier>> keys =
        approach.duringRebuilds().referencing(table.name()).stream()
            .filter(this::isCompiledByRebuilds)
            .flatMap(child -> child.foreignKeysTo(table.name()).stream())
            .map(table::referencedColumns)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (keys.isEmpty()) {
      phases.add(Phase.CREATE_LATE_TABLES, creates.of(table, comment));
      return;
    }
    String until = " until the keys exist that it refers to";
    phases.add(
        Phase.CREATE_TABLES,
        StandIn.of(table, keys, "Keep the name of table " + table.name() + until));
    phases.add(Phase.CREATE_LATE_TABLES, DropStatements.table(table.name(), comment));
    phases.add(Phase.CREATE_LATE_TABLES, creates.of(table, ""));
  }

  /** Returns whether a table is copied, or its rows may be changed by ON DELETE actions. */
  private boolean isCompiledByRebuilds(Table table) {
    return diff.from().table(table.name()).isPresent()
        || table.foreignKeys().stream()
            .map(ForeignKey::referencedTable)
            .anyMatch(approach.rebuilt()::contains);
  }
}
