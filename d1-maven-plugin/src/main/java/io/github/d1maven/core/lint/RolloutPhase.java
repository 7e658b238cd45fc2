package io.github.d1maven.core.lint;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import java.util.List;

/** What a migration means for code that runs while it is applied. */
public enum RolloutPhase {
  /** The schema stays the same. */
  NONE("changes no schema"),
  /** Old code does not notice it. */
  EXPAND("only adds (expand): apply it before the new code is deployed"),
  /** New code does not need what goes. */
  CONTRACT("only removes or restricts (contract): apply it after the new code is deployed"),
  /** Neither old nor new code runs both before and after it. */
  BREAKING(
      "adds and removes or restricts (breaking): neither before nor after the deployment is safe;"
          + " divide it in two");

  private final String words;

  RolloutPhase(String words) {
    this.words = words;
  }

  /** Returns what it means, as a sentence without a subject. */
  public String words() {
    return words;
  }

  /** Returns the phase of a change. */
  public static RolloutPhase of(Schema before, Schema after) {
    Effects effects = new Effects();
    effects.compare(before.tables(), after.tables());
    effects.compare(before.virtualTables(), after.virtualTables());
    effects.compare(before.views(), after.views());
    for (Table table : after.tables()) {
      before.table(table.name()).ifPresent(old -> effects.compare(old, table));
    }
    return effects.phase();
  }

  /** Collects what a change does. */
  private static final class Effects {
    private boolean adds;
    private boolean removes;

    RolloutPhase phase() {
      if (adds && removes) {
        return BREAKING;
      }
      return adds ? EXPAND : removes ? CONTRACT : NONE;
    }

    void compare(List<? extends SchemaObject> before, List<? extends SchemaObject> after) {
      removes |= !names(after).containsAll(names(before));
      adds |= !names(before).containsAll(names(after));
    }

    private static List<Object> names(List<? extends SchemaObject> objects) {
      return objects.stream().<Object>map(SchemaObject::name).toList();
    }

    void compare(Table before, Table after) {
      for (Column column : before.columns()) {
        removes |= after.column(column.name()).isEmpty();
      }
      for (Column column : after.columns()) {
        before
            .column(column.name())
            .ifPresentOrElse(old -> compare(before, old, after, column), () -> add(after, column));
      }
      removes |= !before.checks().containsAll(after.checks());
      adds |= !after.checks().containsAll(before.checks());
      removes |= !before.foreignKeys().containsAll(after.foreignKeys());
      adds |= !after.foreignKeys().containsAll(before.foreignKeys());
      removes |= !before.keys().columns().containsAll(after.keys().columns());
      adds |= !after.keys().columns().containsAll(before.keys().columns());
    }

    /** A new column that old code must fill restricts it. */
    private void add(Table table, Column column) {
      adds = true;
      boolean given = column.defaultValue() != null && !column.defaultValue().isNull();
      removes |= table.notNullOf(column) != null && !given && column.isStorable();
    }

    private void compare(Table before, Column old, Table after, Column now) {
      boolean required = after.notNullOf(now) != null;
      boolean wasRequired = before.notNullOf(old) != null;
      removes |= required && !wasRequired;
      adds |= wasRequired && !required;
      if (!old.type().normal().equals(now.type().normal())) {
        adds = true;
        removes = true;
      }
    }
  }
}
