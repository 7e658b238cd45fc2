package io.github.d1maven.diff.change;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compares two schemas object by object. Objects are matched by name and kind. */
@Internal
public final class SchemaDiffer {
  private SchemaDiffer() {}

  public static SchemaDiff diff(Schema from, Schema to) {
    List<Change> changes = new ArrayList<>();
    tables(from, to, changes);
    compare(from.virtualTables(), to.virtualTables(), NormalForm::of, changes);
    compare(from.indexes(), to.indexes(), NormalForm::of, changes);
    compare(from.views(), to.views(), NormalForm::of, changes);
    compare(from.triggers(), to.triggers(), NormalForm::of, changes);
    return new SchemaDiff(from, to, changes);
  }

  private static void tables(Schema from, Schema to, List<Change> changes) {
    Map<Identifier, Table> old = byName(from.tables());
    for (Table table : to.tables()) {
      Table before = old.remove(table.name());
      if (before == null) {
        changes.add(new Change.CreateTable(table));
      } else if (!isIdentical(before, table)) {
        List<TableChange> differences = TableDiffer.diff(before, table, to);
        if (!differences.isEmpty()) {
          changes.add(new Change.AlterTable(before, table, differences));
        }
      }
    }
    from.tables().stream()
        .filter(table -> old.containsKey(table.name()))
        .forEach(table -> changes.add(new Change.DropTable(table)));
  }

  private static <T extends SchemaObject> void compare(
      List<T> from, List<T> to, UnaryOperator<T> normalForm, List<Change> changes) {
    Map<Identifier, T> old = byName(from);
    for (T object : to) {
      T before = old.remove(object.name());
      if (before == null
          || (!isIdentical(before, object)
              && !normalForm.apply(before).equals(normalForm.apply(object)))) {
        changes.add(new Change.ReplaceObject<>(before, object));
      }
    }
    for (T object : from) {
      if (old.containsKey(object.name())) {
        changes.add(new Change.ReplaceObject<>(object, null));
      }
    }
  }

  /** Objects that two schemas share were read once. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isIdentical(SchemaObject a, SchemaObject b) {
    return a == b;
  }

  private static <T extends SchemaObject> Map<Identifier, T> byName(List<T> objects) {
    Map<Identifier, T> byName = new HashMap<>();
    objects.forEach(object -> byName.put(object.name(), object));
    return byName;
  }
}
