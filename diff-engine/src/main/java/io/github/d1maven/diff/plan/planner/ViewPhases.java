package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which views and triggers are dropped first and made last: what changes and what is in the way.
 */
final class ViewPhases {
  private final SchemaDiff diff;
  private final Phases phases;
  private final Dependents dependents;
  private final CreateStatements creates;

  ViewPhases(SchemaDiff diff, Phases phases, Dependents dependents, CreateStatements creates) {
    this.diff = diff;
    this.phases = phases;
    this.dependents = dependents;
    this.creates = creates;
  }

  void plan() {
    views();
    triggers();
  }

  /** A changed view is among the dependents, which name it. */
  private void views() {
    List<View> dropped = dependents.views();
    for (int i = dropped.size() - 1; i >= 0; i--) {
      Identifier name = dropped.get(i).name();
      String comment = dropComment("view", name, diff.to().view(name).isPresent());
      phases.add(Phase.DROP_VIEWS, DropStatements.view(name, comment));
    }
    Set<Identifier> missing = names(View.class);
    dropped.forEach(view -> missing.add(view.name()));
    create(Phase.CREATE_VIEWS, "view", diff.to().views(), missing);
  }

  private void triggers() {
    Set<Identifier> missing = names(Trigger.class);
    Set<Trigger> inTheWay = new HashSet<>(dependents.triggers());
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

  private static String dropComment(String kind, Identifier name, boolean again) {
    return "Drop " + kind + " " + name + (again ? " until the tables are done" : "");
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
