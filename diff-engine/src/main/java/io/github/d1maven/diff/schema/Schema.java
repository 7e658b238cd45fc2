package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A whole schema, every list in the order of creation. */
public record Schema(
    List<Table> tables,
    List<VirtualTable> virtualTables,
    List<Index> indexes,
    List<View> views,
    List<Trigger> triggers) {
  public Schema {
    tables = List.copyOf(tables);
    virtualTables = List.copyOf(virtualTables);
    indexes = List.copyOf(indexes);
    views = List.copyOf(views);
    triggers = List.copyOf(triggers);
  }

  /** A schema with nothing in it. */
  public static Schema empty() {
    return new Schema(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Optional<Table> table(Identifier name) {
    return find(tables, name);
  }

  public Optional<VirtualTable> virtualTable(Identifier name) {
    return find(virtualTables, name);
  }

  public Optional<Index> index(Identifier name) {
    return find(indexes, name);
  }

  public Optional<View> view(Identifier name) {
    return find(views, name);
  }

  public Optional<Trigger> trigger(Identifier name) {
    return find(triggers, name);
  }

  /** The indexes of a table, in the order of creation. */
  public List<Index> indexesOf(Identifier table) {
    return indexes.stream().filter(index -> index.table().equals(table)).toList();
  }

  /** The tables other than itself that have a foreign key to a table. */
  public List<Table> referencing(Identifier table) {
    return tables.stream()
        .filter(t -> !t.name().equals(table) && !t.foreignKeysTo(table).isEmpty())
        .toList();
  }

  /** Every object in an order in which their statements can run. */
  public List<SchemaObject> objects() {
    List<SchemaObject> all = new ArrayList<>();
    Stream.of(tables, virtualTables, indexes, views, triggers).forEach(all::addAll);
    return List.copyOf(all);
  }

  private static <T extends SchemaObject> Optional<T> find(List<T> objects, Identifier name) {
    return objects.stream().filter(object -> object.name().equals(name)).findFirst();
  }
}
