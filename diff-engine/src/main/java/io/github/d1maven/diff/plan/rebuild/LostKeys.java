package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of old tables that must outlive their indexes. DROP TABLE ignores a foreign key without
 * a parent key, but the statements that SQLite compiles for its <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_actions">ON DELETE actions</a> do not: a table
 * that such an action reaches cannot be compiled without the keys that it refers to and those of
 * its own that others refer to.
 */
@Internal
public final class LostKeys {
  private final Schema from;
  private final Schema to;
  private final Set<Identifier> rebuilt;
  private final Set<Key> kept = new LinkedHashSet<>();
  private final Set<Identifier> dropped;

  /**
   * A key of an old table.
   *
   * @param columns the columns that a foreign key refers to
   */
  public record Key(Table table, List<Identifier> columns) {
    public Key {
      columns = List.copyOf(columns);
    }
  }

  private LostKeys(Schema from, Schema to, Set<Identifier> rebuilt, Set<Identifier> dropped) {
    this.from = from;
    this.to = to;
    this.rebuilt = rebuilt;
    this.dropped = dropped;
  }

  /**
   * Returns the keys that statements for ON DELETE actions need although their indexes are dropped.
   *
   * @param to the declared schema
   * @param rebuilds the tables that are dropped, parents before children in each group
   * @param dropped the names of old indexes that no longer exist when the tables are dropped
   */
  public static Set<Key> needed(
      Schema from, Schema to, List<Rebuild> rebuilds, Set<Identifier> dropped) {
    if (dropped.stream().noneMatch(name -> ParentKeys.isNeeded(from, name))) {
      return Set.of();
    }
    Set<Identifier> rebuilt =
        rebuilds.stream().flatMap(r -> r.names().stream()).collect(Collectors.toSet());
    LostKeys keys = new LostKeys(from, to, rebuilt, dropped);
    int before;
    do {
      before = keys.kept.size();
      rebuilds.forEach(keys::add);
    } while (keys.kept.size() > before);
    return keys.kept;
  }

  private void add(Rebuild rebuild) {
    List<Table> old = new ArrayList<>(rebuild.members().stream().map(Member::from).toList());
    Collections.reverse(old);
    for (int i = 0; i < old.size(); i++) {
      List<Table> left = old.subList(i, old.size());
      Set<Identifier> replaced =
          old.subList(0, i).stream().map(Table::name).collect(Collectors.toSet());
      Stream.concat(
              ActionReach.of(left, this::staying, key -> lost(key).isEmpty()).stream()
                  .flatMap(child -> keysOf(child, left)),
              counted(left))
          .filter(key -> !replaced.contains(key.referencedTable()))
          .toList()
          .forEach(key -> lost(key).ifPresent(kept::add));
    }
  }

  /** Returns the foreign keys that SQLite compiles with the statements of a table. */
  private Stream<ForeignKey> keysOf(Table table, List<Table> left) {
    Stream<ForeignKey> references =
        Stream.concat(left.stream(), staying(table))
            .flatMap(child -> child.foreignKeysTo(table.name()).stream());
    return Stream.concat(table.foreignKeys().stream(), references);
  }

  /** Returns the tables that stay and refer to a table. */
  private Stream<Table> staying(Table parent) {
    return to.referencing(parent.name()).stream().filter(table -> !rebuilt.contains(table.name()));
  }

  /**
   * Returns the foreign keys of later tables to the one that is dropped. Without its key, the drop
   * does not count their rows as violations, but theirs would count them as mended.
   */
  private static Stream<ForeignKey> counted(List<Table> left) {
    return left.stream().skip(1).flatMap(child -> child.foreignKeysTo(left.get(0).name()).stream());
  }

  /** Returns the key that a foreign key refers to if it was lost and is not kept. */
  private Optional<Key> lost(ForeignKey key) {
    return from.table(key.referencedTable())
        .map(parent -> new Key(parent, parent.referencedColumns(key)))
        .filter(parent -> ParentKeys.has(from, parent.table(), parent.columns()))
        .filter(parent -> !ParentKeys.has(from, parent.table(), parent.columns(), dropped))
        .filter(parent -> !kept.contains(parent));
  }
}
