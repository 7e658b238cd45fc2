package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A whole schema, every list in the order of creation. */
public final class Schema {
  private final Map<Identifier, Table> tables;
  private final Map<Identifier, VirtualTable> virtualTables;
  private final Map<Identifier, Index> indexes;
  private final Map<Identifier, View> views;
  private final Map<Identifier, Trigger> triggers;
  private final Map<Identifier, List<Index>> indexesByTable = new HashMap<>();
  private final Map<Identifier, Set<Table>> referencing = new HashMap<>();

  public Schema(
      List<Table> tables,
      List<VirtualTable> virtualTables,
      List<Index> indexes,
      List<View> views,
      List<Trigger> triggers) {
    this.tables = byName(tables);
    this.virtualTables = byName(virtualTables);
    this.indexes = byName(indexes);
    this.views = byName(views);
    this.triggers = byName(triggers);
    for (Index index : indexes) {
      indexesByTable.computeIfAbsent(index.table(), table -> new ArrayList<>()).add(index);
    }
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        if (!key.referencedTable().equals(table.name())) {
          referencing
              .computeIfAbsent(key.referencedTable(), parent -> new LinkedHashSet<>())
              .add(table);
        }
      }
    }
  }

  /** A schema with nothing in it. */
  public static Schema empty() {
    return new Schema(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The ordinary tables. */
  public List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /** The virtual tables. */
  public List<VirtualTable> virtualTables() {
    return List.copyOf(virtualTables.values());
  }

  /** The indexes made by CREATE INDEX. */
  public List<Index> indexes() {
    return List.copyOf(indexes.values());
  }

  /** The views. */
  public List<View> views() {
    return List.copyOf(views.values());
  }

  /** The triggers. */
  public List<Trigger> triggers() {
    return List.copyOf(triggers.values());
  }

  public Optional<Table> table(Identifier name) {
    return Optional.ofNullable(tables.get(name));
  }

  public Optional<VirtualTable> virtualTable(Identifier name) {
    return Optional.ofNullable(virtualTables.get(name));
  }

  public Optional<Index> index(Identifier name) {
    return Optional.ofNullable(indexes.get(name));
  }

  public Optional<View> view(Identifier name) {
    return Optional.ofNullable(views.get(name));
  }

  public Optional<Trigger> trigger(Identifier name) {
    return Optional.ofNullable(triggers.get(name));
  }

  /** The indexes of a table, in the order of creation. */
  public List<Index> indexesOf(Identifier table) {
    return List.copyOf(indexesByTable.getOrDefault(table, List.of()));
  }

  /** The tables other than itself that have a foreign key to a table. */
  public List<Table> referencing(Identifier table) {
    return List.copyOf(referencing.getOrDefault(table, Set.of()));
  }

  /** Every object in an order in which their statements can run. */
  public List<SchemaObject> objects() {
    List<SchemaObject> all = new ArrayList<>();
    Stream.of(tables, virtualTables, indexes, views, triggers)
        .forEach(objects -> all.addAll(objects.values()));
    return List.copyOf(all);
  }

  /**
   * The part of the schema that a test names.
   *
   * @param wanted asked for tables, virtual tables, views and triggers; an index goes with its
   *     table
   */
  public Schema only(Predicate<SchemaObject> wanted) {
    return new Schema(
        tables().stream().filter(wanted).toList(),
        virtualTables().stream().filter(wanted).toList(),
        indexes().stream().filter(i -> table(i.table()).filter(wanted).isPresent()).toList(),
        views().stream().filter(wanted).toList(),
        triggers().stream().filter(wanted).toList());
  }

  private static <T extends SchemaObject> Map<Identifier, T> byName(List<T> objects) {
    Map<Identifier, T> byName = new LinkedHashMap<>();
    objects.forEach(object -> byName.put(object.name(), object));
    return byName;
  }
}
