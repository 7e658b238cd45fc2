package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The parts of a schema that are read before its views and triggers: the meaning of a name in
 * double quotes in those depends on all names of the schema.
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
    Set<String> names = names();
    List<View> views = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    for (StoredObject object : others) {
      String sql = Objects.requireNonNull(object.sql());
      if (object.type().equals("view")) {
        views.add(CreateViewReader.view(sql, names));
      } else {
        triggers.add(CreateViewReader.trigger(sql, names));
      }
    }
    return new Schema(tables, virtualTables, indexes, views, triggers);
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>(Set.of("new", "old", "excluded", "rowid", "oid", "_rowid_"));
    others.forEach(object -> names.add(Identifier.fold(object.name())));
    virtualTables.forEach(table -> names.add(table.name().key()));
    indexes.forEach(index -> names.add(index.name().key()));
    for (Table table : tables) {
      names.add(table.name().key());
      table.columns().forEach(column -> names.add(column.name().key()));
    }
    return names;
  }
}
