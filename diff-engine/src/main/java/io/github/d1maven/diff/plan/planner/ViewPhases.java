package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which views and triggers are dropped first and created last: those that change and those
 * that would make other changes fail.
 */
final class ViewPhases {
  private final SchemaDiff diff;
  private final Approach approach;
  private final Phases phases;
  private final CreateStatements creates;

  ViewPhases(SchemaDiff diff, Approach approach, Phases phases, CreateStatements creates) {
    this.diff = diff;
    this.approach = approach;
    this.phases = phases;
    this.creates = creates;
  }

  /**
   * Plans them.
   *
   * @param obstacles names of unchanged objects that make ALTER TABLE fail, such as views and
   *     triggers
   */
  void plan(Set<Identifier> obstacles) {
    Dependents dependents =
        new Dependents(diff.from(), affectedNames(obstacles), approach.rebuilt());
    views(dependents.views());
    triggers(dependents.triggers());
  }

  private Set<Identifier> affectedNames(Set<Identifier> obstacles) {
    Set<Identifier> names = new HashSet<>(obstacles);
    approach.rebuilds().stream()
        .filter(Rebuild::renames)
        .forEach(rebuild -> names.addAll(rebuild.names()));
    diff.all(DropTable.class).forEach(drop -> names.add(drop.table().name()));
    diff.all(AlterTable.class)
        .flatMap(change -> change.changes().stream())
        .filter(DropColumn.class::isInstance)
        .forEach(change -> names.add(((DropColumn) change).column().name()));
    diff.replaced(View.class)
        .filter(change -> change.from() != null)
        .forEach(change -> names.add(change.name()));
    return names;
  }

  /** A changed view is among the dependents that mention it. */
  private void views(List<View> dropped) {
    for (int i = dropped.size() - 1; i >= 0; i--) {
      Identifier name = dropped.get(i).name();
      String comment = dropComment("view", name, diff.to().view(name).isPresent());
      phases.add(Phase.DROP_VIEWS, DropStatements.view(name, comment));
    }
    Set<Identifier> missing = names(View.class);
    dropped.forEach(view -> missing.add(view.name()));
    create(Phase.CREATE_VIEWS, "view", diff.to().views(), missing);
  }

  private void triggers(List<Trigger> dependents) {
    Set<Identifier> missing = names(Trigger.class);
    Set<Trigger> inTheWay = new HashSet<>(dependents);
    for (Trigger trigger : diff.from().triggers()) {
      Identifier name = trigger.name();
      if (missing.contains(name) || inTheWay.contains(trigger)) {
        missing.add(name);
        String comment = dropComment("trigger", name, diff.to().trigger(name).isPresent());
        phases.add(Phase.DROP_TRIGGERS, DropStatements.trigger(name, comment));
      }
    }
    create(Phase.CREATE_TRIGGERS, "trigger", diff.to().triggers(), missing);
  }

  private Set<Identifier> names(Class<? extends SchemaObject> kind) {
    return diff.replaced(kind).map(Change::name).collect(Collectors.toCollection(HashSet::new));
  }

  private static String dropComment(String kind, Identifier name, boolean recreated) {
    return "Drop " + kind + " " + name + (recreated ? ", which is recreated below" : "");
  }

  private void create(
      Phase phase, String kind, List<? extends SchemaObject> objects, Set<Identifier> missing) {
    for (SchemaObject object : objects) {
      if (missing.contains(object.name())) {
        phases.add(phase, creates.of(object, "Create " + kind + " " + object.name()));
      }
    }
  }
}
