package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.check.DataChecks;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.plan.rebuild.ChosenRebuild;
import io.github.d1maven.diff.plan.rebuild.Component;
import io.github.d1maven.diff.plan.rebuild.Components;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.plan.rebuild.RebuildChoice;
import io.github.d1maven.diff.plan.rebuild.References;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a diff to a plan: each change goes to its {@link Phase}. */
public final class Planner {
  private final SchemaDiff diff;
  private final Schema from;
  private final Schema to;
  private final Phases phases = new Phases();
  private final Set<Identifier> inPlace;
  private final List<ChosenRebuild> chosen;
  private final List<Rebuild> rebuilds;
  private final Set<Identifier> rebuilt;
  private final Dependents dependents;
  private final List<DataCheck> checks;
  private final Guards guards;
  private final CreateStatements creates;
  private final PlanOptions options;

  private Planner(SchemaDiff diff, PlanOptions options, Set<Identifier> obstacles) {
    this.diff = diff;
    this.options = options;
    this.from = diff.from();
    this.to = diff.to();
    this.inPlace =
        diff.all(AlterTable.class)
            .filter(InPlaceRules::allow)
            .map(change -> change.from().name())
            .collect(Collectors.toSet());
    References references = new References(from, to, inPlace);
    TemporaryNames names = new TemporaryNames(from, to);
    List<Component> components = new Components(from, to, references).of(roots());
    this.chosen =
        components.stream()
            .map(c -> RebuildChoice.choose(c, from, to, names, options.rows()))
            .toList();
    this.rebuilds = chosen.stream().map(ChosenRebuild::rebuild).toList();
    this.rebuilt = rebuilds.stream().flatMap(r -> r.names().stream()).collect(Collectors.toSet());
    this.dependents = new Dependents(from, affectedNames(obstacles), rebuilt);
    this.checks = DataChecks.of(diff);
    this.guards = new Guards(names, options.guards());
    this.creates = new CreateStatements(from, to);
    if (components.stream().anyMatch(c -> hasForeignKeys(c, references))) {
      phases.add(
          Phase.DEFER,
          new PlannedStatement(
              StatementKind.DEFER_FOREIGN_KEYS,
              List.of(),
              "PRAGMA defer_foreign_keys = ON",
              "Check foreign keys when all is done"));
    }
  }

  /**
   * The plan for a diff.
   *
   * @param obstacles views and triggers of the live schema that are dropped first and made again
   *     last, because SQLite trips over them although they have nothing to do with the change
   * @throws PlanRefusedException where the declared schema cannot be reached
   */
  public static Plan plan(SchemaDiff diff, PlanOptions options, Set<Identifier> obstacles) {
    if (diff.isEmpty()) {
      return new Plan(List.of(), List.of(), List.of());
    }
    Planner planner = new Planner(diff, options, obstacles);
    ImpossibleReferences.refuse(diff, planner.rebuilds);
    planner.checks();
    planner.tables();
    planner.virtualTables();
    new IndexPhases(diff, planner.phases, planner.rebuilt, planner.creates)
        .plan(planner.rebuilds, obstacles);
    new ViewPhases(diff, planner.phases, planner.dependents, planner.creates).plan();
    planner.phases.addAll(Phase.BEGIN_GUARDS, planner.guards.begin());
    planner.phases.addAll(Phase.END_GUARDS, planner.guards.end());
    StatementSizes.refuse(planner.phases.inOrder());
    return new Plan(
        PlanHeader.of(diff, planner.chosen, planner.checks, options),
        planner.phases.inOrder(),
        HazardDetector.detect(diff, planner.rebuilds, planner.checks, options.side()));
  }

  private Set<Identifier> roots() {
    Set<Identifier> roots = new LinkedHashSet<>();
    diff.all(AlterTable.class)
        .map(change -> change.from().name())
        .filter(name -> !inPlace.contains(name))
        .forEach(roots::add);
    diff.all(DropTable.class).map(change -> change.table().name()).forEach(roots::add);
    return roots;
  }

  private Set<Identifier> affectedNames(Set<Identifier> obstacles) {
    Set<Identifier> names = new HashSet<>(obstacles);
    rebuilds.stream().filter(Rebuild::renames).forEach(r -> names.addAll(r.names()));
    diff.all(DropTable.class).forEach(drop -> names.add(drop.table().name()));
    diff.all(AlterTable.class)
        .flatMap(change -> change.changes().stream())
        .filter(DropColumn.class::isInstance)
        .forEach(change -> names.add(((DropColumn) change).column().name()));
    diff.replaced(View.class).map(ReplaceObject::from).forEach(view -> addName(view, names));
    return names;
  }

  private static void addName(@Nullable SchemaObject object, Set<Identifier> names) {
    if (object != null) {
      names.add(object.name());
    }
  }

  /** Whether a table of a component refers to any table or is referred to. */
  private static boolean hasForeignKeys(Component component, References references) {
    return component.names().stream()
        .anyMatch(
            name -> !references.children(name).isEmpty() || !references.parents(name).isEmpty());
  }

  private void checks() {
    for (DataCheck check : checks) {
      String violations = check.violations();
      boolean accepted =
          check.kind() == HazardKind.CHANGES_VALUES && options.accepted().test(check.hazard());
      if (violations != null && !accepted) {
        phases.addAll(
            Phase.CHECK_ROWS, guards.demandZero(check.sentence(), violations, check.table()));
      }
    }
    ReferenceGuards references = new ReferenceGuards(from, to, guards);
    rebuilds.forEach(references::add);
    phases.addAll(Phase.CHECK_ROWS, references.before());
    phases.addAll(Phase.CHECK_REFERENCES, references.after());
  }

  private void tables() {
    for (CreateTable create : diff.all(CreateTable.class).toList()) {
      phases.add(
          Phase.CREATE_TABLES, creates.of(create.table(), "Create table " + create.table().name()));
    }
    diff.all(AlterTable.class)
        .filter(change -> !rebuilt.contains(change.from().name()))
        .forEach(change -> phases.addAll(Phase.ALTER_TABLES, InPlaceChange.statements(change)));
    rebuilds.forEach(
        rebuild -> phases.addAll(Phase.REBUILD_TABLES, rebuild.statements(guards, creates)));
  }

  private void virtualTables() {
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
    to.virtualTables().stream()
        .filter(table -> !changed.contains(table.name()) && mustBeFilled(table))
        .forEach(t -> phases.addAll(Phase.CREATE_VIRTUAL_TABLES, FullTextIndex.fill(t)));
  }

  private boolean mustBeFilled(VirtualTable table) {
    return FullTextIndex.isStale(table, diff)
        || rebuilds.stream()
            .flatMap(rebuild -> rebuild.members().stream())
            .anyMatch(member -> FullTextIndex.isAstray(table, member));
  }
}
