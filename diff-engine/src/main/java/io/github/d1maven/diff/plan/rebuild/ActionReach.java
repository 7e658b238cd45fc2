package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables that SQLite compiles statements for when a table is dropped: those that its <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE actions</a> reach, and those
 * that the actions of these reach.
 */
final class ActionReach {
  private ActionReach() {}

  /**
   * Returns these tables.
   *
   * @param old the table that is dropped, and the old ones that are dropped after it
   * @param others the tables that stay and may refer to a table
   * @param works whether a foreign key whose actions change rows has an effect
   */
  static Collection<Table> of(
      List<Table> old, Function<Table, Stream<Table>> others, Predicate<ForeignKey> works) {
    Map<Identifier, Table> reached = new LinkedHashMap<>();
    Deque<Table> parents = new ArrayDeque<>(old.subList(0, 1));
    while (!parents.isEmpty()) {
      Table parent = parents.remove();
      Stream.concat(old.stream(), others.apply(parent))
          .filter(child -> isReached(child, parent, works))
          .filter(child -> reached.putIfAbsent(child.name(), child) == null)
          .forEach(parents::add);
    }
    return reached.values();
  }

  private static boolean isReached(Table child, Table parent, Predicate<ForeignKey> works) {
    return child.foreignKeysTo(parent.name()).stream()
        .filter(key -> key.onDelete().changesRows() || key.onUpdate().changesRows())
        .anyMatch(works);
  }
}
