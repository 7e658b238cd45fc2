package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which views and triggers are dropped first and made last: what changes and what is in the way.
 */
final class ViewPhases {
  private final SchemaDiff diff;
  private final Phases phases;
  private final Dependents dependents;

  ViewPhases(SchemaDiff diff, Phases phases, Dependents dependents) {
    this.diff = diff;
    this.phases = phases;
    this.dependents = dependents;
  }

  void plan() {
    views();
    triggers();
  }

  /** A changed view is among the dependents, which name it. */
  private void views() {
    List<View> dropped = dependents.views();
    for (int i = dropped.size() - 1; i >= 0; i--) {
      drop(
          Phase.DROP_VIEWS,
          "VIEW",
          dropped.get(i),
          diff.to().view(dropped.get(i).name()).isPresent());
    }
    Set<Identifier> missing = names(View.class);
    dropped.forEach(view -> missing.add(view.name()));
    create(Phase.CREATE_VIEWS, "view", diff.to().views(), missing, View::sql);
  }

  private void triggers() {
    Set<Identifier> missing = names(Trigger.class);
    Set<Trigger> inTheWay = new HashSet<>(dependents.triggers());
    for (Trigger trigger : diff.from().triggers()) {
      if (missing.contains(trigger.name()) || inTheWay.contains(trigger)) {
        missing.add(trigger.name());
        drop(
            Phase.DROP_TRIGGERS, "TRIGGER", trigger, diff.to().trigger(trigger.name()).isPresent());
      }
    }
    create(Phase.CREATE_TRIGGERS, "trigger", diff.to().triggers(), missing, Trigger::sql);
  }

  private Set<Identifier> names(Class<? extends SchemaObject> kind) {
    return diff.replaced(kind).map(Change::name).collect(Collectors.toCollection(HashSet::new));
  }

  private void drop(Phase phase, String kind, SchemaObject object, boolean again) {
    phases.add(
        phase,
        "DROP " + kind + " " + object.name().quoted(),
        "Drop "
            + Identifier.fold(kind)
            + " "
            + object.name()
            + (again ? " until the tables are done" : ""));
  }

  private <T extends SchemaObject> void create(
      Phase phase, String kind, List<T> objects, Set<Identifier> missing, Function<T, String> sql) {
    for (T object : objects) {
      if (missing.contains(object.name())) {
        phases.add(phase, EmittedSql.of(sql.apply(object)), "Create " + kind + " " + object.name());
      }
    }
  }
}
