package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which table refers to which while a plan runs: by the keys of the live schema and by those that a
 * rebuilt table gets.
 */
@Internal
public final class References {
  private final Map<Identifier, Set<Identifier>> parents = new HashMap<>();
  private final Map<Identifier, Set<Identifier>> children = new HashMap<>();

  /**
   * @param inPlace tables that ALTER TABLE changes: a key that it adds refers to nothing yet
   */
  public References(Schema from, Schema to, Set<Identifier> inPlace) {
    for (Table table : from.tables()) {
      add(table);
      if (!inPlace.contains(table.name())) {
        to.table(table.name()).ifPresent(this::add);
      }
    }
  }

  private void add(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      parents.computeIfAbsent(table.name(), n -> new LinkedHashSet<>()).add(key.referencedTable());
      children.computeIfAbsent(key.referencedTable(), n -> new LinkedHashSet<>()).add(table.name());
    }
  }

  public Set<Identifier> parents(Identifier table) {
    return parents.getOrDefault(table, Set.of());
  }

  /** Returns the tables that refer to a table, including itself if it does. */
  public Set<Identifier> children(Identifier table) {
    return children.getOrDefault(table, Set.of());
  }

  /** Returns a table and all that refer to it, directly or through others. */
  Set<Identifier> closure(Identifier table) {
    Set<Identifier> closure = new LinkedHashSet<>();
    collect(table, closure);
    return closure;
  }

  private void collect(Identifier table, Set<Identifier> closure) {
    if (closure.add(table)) {
      children(table).forEach(child -> collect(child, closure));
    }
  }
}
