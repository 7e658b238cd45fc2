package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parts of a schema that are read before its views and triggers: the meaning of a word in
 * double quotes in those depends on all that they name.
 *
 * @param others views and triggers
 */
record SchemaParts(
    List<Table> tables,
    List<VirtualTable> virtualTables,
    List<Index> indexes,
    List<StoredObject> others) {

  static SchemaParts empty() {
    return new SchemaParts(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Returns the parts of each table or view separately. */
  Map<Identifier, SchemaParts> byTable() {
    Map<Identifier, SchemaParts> apart = new HashMap<>();
    tables.forEach(table -> of(table.name(), apart).tables.add(table));
    virtualTables.forEach(table -> of(table.name(), apart).virtualTables.add(table));
    indexes.forEach(index -> of(index.table(), apart).indexes.add(index));
    others.forEach(object -> of(new Identifier(object.table()), apart).others.add(object));
    return apart;
  }

  private static SchemaParts of(Identifier table, Map<Identifier, SchemaParts> apart) {
    return apart.computeIfAbsent(table, name -> empty());
  }

  Schema schema() {
    Map<StoredObject, String> resolved = DoubleQuotedStrings.inSingleQuotes(stored());
    List<View> views = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    for (StoredObject object : others) {
      String sql = Objects.requireNonNull(object.sql());
      String text = resolved.getOrDefault(object, sql);
      if (object.type().equals("view")) {
        views.add(SchemaReader.reading(object, () -> CreateViewReader.view(sql, text)));
      } else {
        triggers.add(SchemaReader.reading(object, () -> CreateViewReader.trigger(sql, text)));
      }
    }
    return new Schema(tables, virtualTables, indexes, views, triggers);
  }

  /** All but the indexes. */
  private List<StoredObject> stored() {
    List<StoredObject> objects = new ArrayList<>();
    tables.forEach(table -> objects.add(StoredObject.of(table)));
    virtualTables.forEach(table -> objects.add(StoredObject.of(table)));
    objects.addAll(others);
    return objects;
  }
}
