package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A whole schema, every list in the order of creation. */
public final class Schema {
  private final Named<Table> tables;
  private final Named<VirtualTable> virtualTables;
  private final Named<Index> indexes;
  private final Named<View> views;
  private final Named<Trigger> triggers;
  private final Map<Identifier, List<Index>> indexesByTable = new HashMap<>();
  private final Map<Identifier, Map<Identifier, Table>> referencing = new HashMap<>();
  private final Map<Identifier, PrimaryKey> primaryKeys;

  public Schema(
      List<Table> tables,
      List<VirtualTable> virtualTables,
      List<Index> indexes,
      List<View> views,
      List<Trigger> triggers) {
    this(tables, virtualTables, indexes, views, triggers, primaryKeys(tables));
  }

  private Schema(
      List<Table> tables,
      List<VirtualTable> virtualTables,
      List<Index> indexes,
      List<View> views,
      List<Trigger> triggers,
      Map<Identifier, PrimaryKey> primaryKeys) {
    this.tables = Named.of(tables);
    this.virtualTables = Named.of(virtualTables);
    this.indexes = Named.of(indexes);
    this.views = Named.of(views);
    this.triggers = Named.of(triggers);
    this.primaryKeys = primaryKeys;
    for (Index index : indexes) {
      indexesByTable.computeIfAbsent(index.table(), table -> new ArrayList<>()).add(index);
    }
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!key.referencedTable().equals(table.name())) {
          referencing
              .computeIfAbsent(key.referencedTable(), parent -> new LinkedHashMap<>())
              .put(table.name(), table);
        }
      }
    }
  }

  private static Map<Identifier, PrimaryKey> primaryKeys(List<Table> tables) {
    Map<Identifier, PrimaryKey> keys = new HashMap<>();
    for (Table table : tables) {
      if (table.primaryKey() != null) {
        keys.put(table.name(), table.primaryKey());
      }
    }
    return keys;
  }

  /** Returns an empty schema. */
  public static Schema empty() {
    return new Schema(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Returns the ordinary tables. */
  public List<Table> tables() {
    return tables.list();
  }

  /** Returns the virtual tables. */
  public List<VirtualTable> virtualTables() {
    return virtualTables.list();
  }

  /** Returns the indexes made by CREATE INDEX. */
  public List<Index> indexes() {
    return indexes.list();
  }

  /** Returns the views. */
  public List<View> views() {
    return views.list();
  }

  /** Returns the triggers. */
  public List<Trigger> triggers() {
    return triggers.list();
  }

  public Optional<Table> table(Identifier name) {
    return tables.find(name);
  }

  public Optional<VirtualTable> virtualTable(Identifier name) {
    return virtualTables.find(name);
  }

  public Optional<Index> index(Identifier name) {
    return indexes.find(name);
  }

  public Optional<View> view(Identifier name) {
    return views.find(name);
  }

  public Optional<Trigger> trigger(Identifier name) {
    return triggers.find(name);
  }

  /**
   * Returns names together with every word in the texts of the views, triggers and virtual tables
   * that have such a name, and so on: what SQLite needs to compile them is among it.
   */
  public Set<Identifier> withNamesInTexts(Set<Identifier> names) {
    Set<Identifier> all = new HashSet<>(names);
    Set<Identifier> added = names;
    while (!added.isEmpty()) {
      Set<Identifier> more = new HashSet<>();
      only(added).objects().stream()
          .filter(object -> !(object instanceof Table || object instanceof Index))
          .flatMap(object -> object.namesInText().stream())
          .filter(all::add)
          .forEach(more::add);
      added = more;
    }
    return all;
  }

  /** Returns whether a table, virtual table, index, view or trigger has that name. */
  public boolean has(Identifier name) {
    return Stream.of(tables, virtualTables, indexes, views, triggers)
        .anyMatch(objects -> objects.find(name).isPresent());
  }

  /** Returns the indexes of a table, in the order of creation. */
  public List<Index> indexesOf(Identifier table) {
    return List.copyOf(indexesByTable.getOrDefault(table, List.of()));
  }

  /** Returns the primary key of a table; of one that {@link #only} left out, too. */
  public Optional<PrimaryKey> primaryKeyOf(Identifier table) {
    return Optional.ofNullable(primaryKeys.get(table));
  }

  /** Returns the tables other than itself that have a foreign key to a table. */
  public List<Table> referencing(Identifier table) {
    return List.copyOf(referencing.getOrDefault(table, Map.of()).values());
  }

  /** Returns every object in an order in which their statements can run. */
  public List<SchemaObject> objects() {
    List<SchemaObject> all = new ArrayList<>();
    Stream.of(tables.list, virtualTables.list, indexes.list, views.list, triggers.list)
        .forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Returns the objects that have these names, in their order, and the indexes of the tables. */
  public Schema only(Set<Identifier> names) {
    List<Table> kept = tables.of(names);
    Set<Identifier> keptIndexes = new HashSet<>();
    for (Table table : kept) {
      indexesOf(table.name()).forEach(index -> keptIndexes.add(index.name()));
    }
    return new Schema(
        kept,
        virtualTables.of(names),
        indexes.of(keptIndexes),
        views.of(names),
        triggers.of(names),
        primaryKeys);
  }

  /** Objects and the index of each in the list. */
  private record Named<T extends SchemaObject>(List<T> list, Map<Identifier, Integer> places) {
    static <T extends SchemaObject> Named<T> of(List<T> objects) {
      Map<Identifier, Integer> places = new HashMap<>();
      for (int i = 0; i < objects.size(); i++) {
        places.put(objects.get(i).name(), i);
      }
      return new Named<>(List.copyOf(objects), places);
    }

    Optional<T> find(Identifier name) {
      Integer place = places.get(name);
      return place == null ? Optional.empty() : Optional.of(list.get(place));
    }

    List<T> of(Set<Identifier> names) {
      SortedMap<Integer, T> found = new TreeMap<>();
      for (Identifier name : names) {
        Integer place = places.get(name);
        if (place != null) {
          found.put(place, list.get(place));
        }
      }
      return List.copyOf(found.values());
    }
  }
}
