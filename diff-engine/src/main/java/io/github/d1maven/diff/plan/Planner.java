package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.ChangeIndex;
import io.github.d1maven.diff.change.Change.ChangeTrigger;
import io.github.d1maven.diff.change.Change.ChangeView;
import io.github.d1maven.diff.change.Change.ChangeVirtualTable;
import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From a diff to a plan: each change goes to its {@link Phase}. */
public final class Planner {
  private final SchemaDiff diff;
  private final Set<Identifier> obstacles;
  private final Schema from;
  private final Schema to;
  private final Map<Phase, List<PlannedStatement>> phases = new EnumMap<>(Phase.class);
  private final Set<Identifier> inPlace;
  private final List<ChosenRebuild> chosen;
  private final List<Rebuild> rebuilds;
  private final Set<Identifier> rebuilt;
  private final Dependents dependents;
  private final List<DataCheck> checks;
  private final Guards guards;
  private final PlanOptions options;

  private Planner(SchemaDiff diff, PlanOptions options, Set<Identifier> obstacles) {
    this.diff = diff;
    this.obstacles = obstacles;
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
    List<Component> components = new Components(from, to, references).of(seeds());
    this.chosen =
        components.stream()
            .map(c -> RebuildChoice.choose(c, from, to, names, options.rows()))
            .toList();
    this.rebuilds = chosen.stream().map(ChosenRebuild::rebuild).toList();
    this.rebuilt = rebuilds.stream().flatMap(r -> r.names().stream()).collect(Collectors.toSet());
    this.dependents = new Dependents(from, affectedNames(obstacles), rebuilt);
    this.checks = DataChecks.of(diff);
    this.guards = new Guards(names, options.guards());
    if (components.stream().anyMatch(c -> hasForeignKeys(c, references))) {
      add(Phase.DEFER, "PRAGMA defer_foreign_keys = ON", "Check foreign keys when all is done");
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
    planner.refuseDanglingReferences();
    planner.checks();
    planner.tables();
    planner.indexes();
    planner.virtualTables();
    planner.views();
    planner.triggers();
    planner.addAll(Phase.BEGIN_GUARDS, planner.guards.begin());
    planner.addAll(Phase.END_GUARDS, planner.guards.end());
    List<PlannedStatement> statements = new ArrayList<>();
    planner.phases.values().forEach(statements::addAll);
    return new Plan(
        PlanHeader.of(diff, planner.chosen, planner.checks, options),
        statements,
        HazardDetector.detect(diff, planner.rebuilds, planner.checks));
  }

  private Set<Identifier> seeds() {
    Set<Identifier> seeds = new LinkedHashSet<>();
    diff.all(AlterTable.class)
        .map(change -> change.from().name())
        .filter(name -> !inPlace.contains(name))
        .forEach(seeds::add);
    diff.all(DropTable.class).map(change -> change.table().name()).forEach(seeds::add);
    return seeds;
  }

  private Set<Identifier> affectedNames(Set<Identifier> obstacles) {
    Set<Identifier> names = new HashSet<>(obstacles);
    rebuilds.stream().filter(Rebuild::renames).forEach(r -> names.addAll(r.names()));
    diff.all(DropTable.class).forEach(drop -> names.add(drop.table().name()));
    diff.all(AlterTable.class)
        .flatMap(change -> change.changes().stream())
        .filter(DropColumn.class::isInstance)
        .forEach(change -> names.add(((DropColumn) change).column().name()));
    diff.all(ChangeView.class).map(ChangeView::from).forEach(view -> addName(view, names));
    return names;
  }

  private static void addName(
      @org.jspecify.annotations.Nullable SchemaObject object, Set<Identifier> names) {
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

  private void refuseDanglingReferences() {
    for (DropTable drop : diff.all(DropTable.class).toList()) {
      for (Table table : to.tables()) {
        for (ForeignKey key : table.foreignKeysTo(drop.table().name())) {
          throw new PlanRefusedException(
              "table \""
                  + table.name()
                  + "\" refers to table \""
                  + key.referencedTable()
                  + "\", which the declared schema no longer has",
              "remove the foreign key from table \""
                  + table.name()
                  + "\" or keep table \""
                  + key.referencedTable()
                  + "\"");
        }
      }
    }
  }

  private void checks() {
    for (DataCheck check : checks) {
      String violations = check.violations();
      boolean accepted =
          check.kind() == HazardKind.CHANGES_VALUES && options.accepted().test(check.hazard());
      if (violations != null && !accepted) {
        addAll(Phase.CHECK_ROWS, guards.demandZero(check.sentence(), violations));
      }
    }
    ReferenceGuards references = new ReferenceGuards(from, to, guards);
    rebuilds.forEach(references::add);
    addAll(Phase.CHECK_ROWS, references.before());
    addAll(Phase.CHECK_REFERENCES, references.after());
  }

  private void tables() {
    for (CreateTable create : diff.all(CreateTable.class).toList()) {
      add(
          Phase.CREATE_TABLES,
          EmittedSql.of(create.table().sql()),
          "Create table " + create.table().name());
    }
    diff.all(AlterTable.class)
        .filter(change -> !rebuilt.contains(change.from().name()))
        .forEach(change -> addAll(Phase.ALTER_TABLES, InPlaceChange.statements(change)));
    rebuilds.forEach(rebuild -> addAll(Phase.REBUILD_TABLES, rebuild.statements(guards)));
  }

  private void indexes() {
    Set<Identifier> made = new HashSet<>();
    for (Rebuild rebuild : rebuilds) {
      for (Member member : rebuild.members()) {
        parentKeys(member, rebuild.renames(), made);
      }
    }
    for (ChangeIndex change : diff.all(ChangeIndex.class).toList()) {
      Index old = change.from();
      if (old != null && !rebuilt.contains(old.table())) {
        add(Phase.DROP_INDEXES, "DROP INDEX " + old.name().quoted(), "Drop index " + old.name());
      }
    }
    Set<Identifier> changed =
        diff.all(ChangeIndex.class)
            .filter(c -> c.to() != null)
            .map(Planner::target)
            .collect(Collectors.toSet());
    changed.addAll(dropObstacles());
    for (Index index : to.indexes()) {
      boolean lost = from.table(index.table()).isPresent() && rebuilt.contains(index.table());
      if ((lost || changed.contains(index.name())) && !made.contains(index.name())) {
        add(Phase.CREATE_INDEXES, EmittedSql.of(index.sql()), "Create index " + index.name());
      }
    }
  }

  /** An index that a foreign key leans on is made with the table; its name must be free by then. */
  private void parentKeys(Member member, boolean renamed, Set<Identifier> made) {
    Table table = member.to();
    if (table == null) {
      return;
    }
    for (Index index : ParentKeys.indexes(to, table)) {
      made.add(index.name());
      if (renamed && from.index(index.name()).isPresent()) {
        add(
            Phase.DROP_INDEXES,
            "DROP INDEX " + index.name().quoted(),
            "Free the name of index " + index.name());
      }
    }
  }

  /** Drops the unchanged indexes that ALTER TABLE trips over. */
  private Set<Identifier> dropObstacles() {
    Set<Identifier> dropped = new HashSet<>();
    for (Index index : obstacles.isEmpty() ? List.<Index>of() : from.indexes()) {
      boolean changes = diff.all(ChangeIndex.class).anyMatch(c -> index.equals(c.from()));
      if (obstacles.contains(index.name()) && !changes && !rebuilt.contains(index.table())) {
        dropped.add(index.name());
        add(
            Phase.DROP_INDEXES,
            "DROP INDEX " + index.name().quoted(),
            "Drop index " + index.name() + ", which stands in the way of ALTER TABLE");
      }
    }
    return dropped;
  }

  private static Identifier target(ChangeIndex change) {
    return java.util.Objects.requireNonNull(change.to()).name();
  }

  private void virtualTables() {
    for (ChangeVirtualTable change : diff.all(ChangeVirtualTable.class).toList()) {
      VirtualTable old = change.from();
      VirtualTable now = change.to();
      if (old != null) {
        add(
            Phase.VIRTUAL_TABLES,
            "DROP TABLE " + old.name().quoted(),
            "Drop virtual table " + old.name());
      }
      if (now != null) {
        add(Phase.VIRTUAL_TABLES, EmittedSql.of(now.sql()), "Create virtual table " + now.name());
        addAll(Phase.VIRTUAL_TABLES, FullTextIndex.fill(now));
      }
    }
  }

  private void views() {
    List<View> dropped = dependents.views();
    for (int i = dropped.size() - 1; i >= 0; i--) {
      Identifier name = dropped.get(i).name();
      add(
          Phase.DROP_VIEWS,
          "DROP VIEW " + name.quoted(),
          "Drop view " + name + remade(to.view(name).isPresent()));
    }
    Set<Identifier> missing = new HashSet<>();
    dropped.forEach(view -> missing.add(view.name()));
    diff.all(ChangeView.class).forEach(change -> addName(change.to(), missing));
    for (View view : to.views()) {
      if (missing.contains(view.name())) {
        add(Phase.CREATE_VIEWS, EmittedSql.of(view.sql()), "Create view " + view.name());
      }
    }
  }

  private void triggers() {
    Set<Identifier> missing = new HashSet<>();
    for (Trigger trigger : from.triggers()) {
      boolean changed =
          diff.all(ChangeTrigger.class).anyMatch(change -> trigger.equals(change.from()));
      if (changed || dependents.triggers().contains(trigger)) {
        missing.add(trigger.name());
        boolean remade = to.trigger(trigger.name()).isPresent();
        add(
            Phase.DROP_TRIGGERS,
            "DROP TRIGGER " + trigger.name().quoted(),
            "Drop trigger " + trigger.name() + remade(remade));
      }
    }
    diff.all(ChangeTrigger.class).forEach(change -> addName(change.to(), missing));
    for (Trigger trigger : to.triggers()) {
      if (missing.contains(trigger.name())) {
        add(
            Phase.CREATE_TRIGGERS,
            EmittedSql.of(trigger.sql()),
            "Create trigger " + trigger.name());
      }
    }
  }

  private static String remade(boolean again) {
    return again ? " until the tables are done" : "";
  }

  private void add(Phase phase, String sql, String comment) {
    addAll(phase, List.of(new PlannedStatement(sql, comment)));
  }

  private void addAll(Phase phase, List<PlannedStatement> statements) {
    phases.computeIfAbsent(phase, p -> new ArrayList<>()).addAll(statements);
  }

  /** Every change is planned by one of the methods above. */
  static boolean plans(Class<? extends Change> change) {
    return Set.of(
            CreateTable.class,
            DropTable.class,
            AlterTable.class,
            ChangeIndex.class,
            ChangeVirtualTable.class,
            ChangeView.class,
            ChangeTrigger.class)
        .contains(change);
  }
}
