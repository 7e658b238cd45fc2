package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.StandIn;
import io.github.d1maven.diff.plan.rebuild.Component;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the new tables that are created after the rebuilds. When a table is dropped, SQLite
 * compiles the ON DELETE actions of all tables that refer to it, and <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_indexes">fails</a> if one of these refers to a
 * key that another table gets only by its own rebuild.
 */
final class LateTables {
  private final SchemaDiff diff;
  private final Set<Identifier> rebuilt;

  /**
   * @param components the tables that are rebuilt or may be
   */
  LateTables(SchemaDiff diff, List<Component> components) {
    this.diff = diff;
    this.rebuilt = components.stream().flatMap(c -> c.names().stream()).collect(Collectors.toSet());
  }

  /**
   * Returns the declared schema without the new tables that refer to a rebuilt one. Of those that
   * an existing table refers to, directly or through others, only the ones that refer to a new key
   * are left out; a {@link StandIn} takes their place.
   */
  Schema leftOut() {
    Set<Identifier> needed = neededByOldTables();
    Set<Identifier> late =
        diff.all(CreateTable.class)
            .map(CreateTable::table)
            .filter(this::refersToRebuilt)
            .filter(table -> !needed.contains(table.name()) || refersToNewKey(table))
            .map(Table::name)
            .collect(Collectors.toSet());
    Set<Identifier> kept =
        diff.to().objects().stream()
            .map(SchemaObject::name)
            .filter(name -> !late.contains(name))
            .collect(Collectors.toSet());
    return late.isEmpty() ? diff.to() : diff.to().only(kept);
  }

  /**
   * Returns the changes that ALTER TABLE cannot make because the table takes part in a rebuild
   * while it refers to a key that its parent does not have yet.
   */
  List<AlterTable> tooEarly(List<AlterTable> inPlace) {
    return inPlace.stream()
        .filter(change -> rebuilt.contains(change.to().name()) && refersToNewKey(change.to()))
        .toList();
  }

  private boolean refersToRebuilt(Table table) {
    return table.foreignKeys().stream()
        .map(ForeignKey::referencedTable)
        .anyMatch(rebuilt::contains);
  }

  private boolean refersToNewKey(Table table) {
    List<ForeignKey> impossible = ParentKeys.mismatches(diff.to(), table);
    return ParentKeys.mismatches(diff.from(), table).stream()
        .anyMatch(key -> rebuilt.contains(key.referencedTable()) && !impossible.contains(key));
  }

  private Set<Identifier> neededByOldTables() {
    Deque<Table> left =
        diff.to().tables().stream()
            .filter(table -> diff.from().table(table.name()).isPresent())
            .collect(Collectors.toCollection(ArrayDeque::new));
    Set<Identifier> needed = new HashSet<>();
    while (!left.isEmpty()) {
      for (ForeignKey key : left.remove().foreignKeys()) {
        if (needed.add(key.referencedTable())) {
          diff.to().table(key.referencedTable()).ifPresent(left::add);
        }
      }
    }
    return needed;
  }
}
