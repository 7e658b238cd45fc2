package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The views and triggers that block a change, found by the names in their text. A name too many
 * costs a DROP and a CREATE; a name too few would cost the migration: SQLite checks all of them at
 * every <a href="https://www.sqlite.org/lang_altertable.html">RENAME and DROP COLUMN</a>.
 */
final class Dependents {
  private final List<View> views;
  private final List<Trigger> triggers;

  /**
   * @param names tables and columns that are dropped or renamed, and views and triggers that must
   *     go anyway
   * @param dropped tables whose own triggers go with them
   */
  Dependents(Schema schema, Set<Identifier> names, Set<Identifier> dropped) {
    Set<Identifier> affected = new HashSet<>(names);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (View view : schema.views()) {
        if (!affected.contains(view.name()) && mentions(view, affected)) {
          grown |= affected.add(view.name());
        }
      }
    }
    views = schema.views().stream().filter(view -> affected.contains(view.name())).toList();
    triggers =
        schema.triggers().stream()
            .filter(
                trigger ->
                    dropped.contains(trigger.on())
                        || affected.contains(trigger.name())
                        || mentions(trigger, affected))
            .toList();
  }

  /** Returns them in order of creation. */
  List<View> views() {
    return views;
  }

  /** Returns them in order of creation. */
  List<Trigger> triggers() {
    return triggers;
  }

  private static boolean mentions(SchemaObject object, Set<Identifier> names) {
    return object.namesInText().stream().anyMatch(names::contains);
  }
}
