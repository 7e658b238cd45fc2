package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.CreateTable;
import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.DropStatements;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.plan.rebuild.LostKeys;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides when indexes are dropped and created. An index is dropped and recreated with its table;
 * one that a foreign key depends on is created before the first row that needs it.
 */
final class IndexPhases {
  private final SchemaDiff diff;
  private final Phases phases;
  private final Approach approach;
  private final Set<Identifier> rebuilt;
  private final CreateStatements creates;
  private final TemporaryNames names;
  private final Set<Identifier> dropped = new HashSet<>();
  private final Set<Identifier> late = new HashSet<>();
  private final Set<Identifier> early = new HashSet<>();
  private final Set<Identifier> made = new HashSet<>();

  /**
   * What becomes of the keys of old tables whose indexes are dropped before the rebuilds.
   *
   * @param lost the names of the indexes without which a key is lost
   * @param kept the table of each key for which another index is created
   */
  record OldKeys(Set<Identifier> lost, List<Identifier> kept) {
    OldKeys {
      lost = Set.copyOf(lost);
      kept = List.copyOf(kept);
    }
  }

  IndexPhases(
      SchemaDiff diff,
      Approach approach,
      Phases phases,
      CreateStatements creates,
      TemporaryNames names) {
    this.diff = diff;
    this.phases = phases;
    this.approach = approach;
    this.rebuilt = approach.rebuilt();
    this.creates = creates;
    this.names = names;
  }

  /**
   * Plans them.
   *
   * @param obstacles names of unchanged objects that make ALTER TABLE fail, such as indexes
   */
  OldKeys plan(Set<Identifier> obstacles) {
    for (Rebuild rebuild : approach.rebuilds()) {
      rebuild.members().forEach(member -> madeByRebuild(member, rebuild.renames()));
    }
    parentKeys();
    for (ReplaceObject<Index> change : diff.replaced(Index.class).toList()) {
      Index old = change.from();
      if (old != null && (!rebuilt.contains(old.table()) || isTaken(old.name()))) {
        dropReplaced(old);
      }
    }
    for (Index index : obstacles.isEmpty() ? List.<Index>of() : diff.from().indexes()) {
      if (obstacles.contains(index.name()) && !rebuilt.contains(index.table())) {
        drop(index, "Drop index " + index.name() + ", which would make ALTER TABLE fail");
      }
    }
    OldKeys keys = oldKeys();
    createRest(obstacles);
    return keys;
  }

  /** Drops an index after the rebuilds if old tables refer to its key until then. */
  private void dropReplaced(Index index) {
    String comment = "Drop index " + index.name();
    boolean referenced =
        diff.from()
            .table(index.table())
            .filter(table -> ParentKeys.indexes(diff.from(), table).contains(index))
            .filter(table -> table.columns().stream().anyMatch(c -> refersTo(table, index, c)))
            .isPresent();
    if (!referenced || isTaken(index.name())) {
      drop(index, comment);
    } else if (dropped.add(index.name())) {
      phases.add(Phase.DROP_PARENT_KEYS, DropStatements.index(index.name(), comment));
      late.add(index.name());
    }
  }

  private boolean refersTo(Table table, Index index, Column column) {
    return index.mentions(column.name()) && approach.refersTo(table, column.name());
  }

  /** Keeps the keys that the rebuilds need under other names. */
  private OldKeys oldKeys() {
    List<Identifier> kept = new ArrayList<>();
    Set<Identifier> lost = new HashSet<>(dropped);
    lost.removeAll(late);
    for (LostKeys.Key key :
        LostKeys.needed(diff.from(), approach.duringRebuilds(), approach.rebuilds(), lost)) {
      Identifier table = key.table().name();
      Identifier name = names.unused("d1_key_" + table);
      kept.add(table);
      phases.add(
          Phase.CREATE_PARENT_KEYS,
          creates.key(
              name,
              table,
              key.columns(),
              "Keep the key that old tables refer to until they are dropped"));
      if (!rebuilt.contains(table)) {
        phases.add(Phase.DROP_PARENT_KEYS, DropStatements.index(name, "Drop index " + name));
      }
      lost.removeIf(index -> ParentKeys.isIndexOf(diff.from(), index, key));
    }
    return new OldKeys(lost, kept);
  }

  private void drop(Index index, String comment) {
    if (dropped.add(index.name())) {
      phases.add(Phase.DROP_INDEXES, DropStatements.index(index.name(), comment));
    }
  }

  /** Returns whether a new object needs the name before the index is dropped with its own table. */
  private boolean isTaken(Identifier name) {
    return early.contains(name)
        || (diff.to().table(name).isPresent() && diff.from().table(name).isEmpty());
  }

  /** A rebuild creates the parent keys of its tables itself, for which their names must be free. */
  private void madeByRebuild(Member member, boolean renamed) {
    Table table = member.to();
    if (table == null) {
      return;
    }
    for (Index index : ParentKeys.indexes(approach.duringRebuilds(), table)) {
      made.add(index.name());
      if (renamed) {
        diff.from()
            .index(index.name())
            .ifPresent(old -> drop(old, "Drop index " + index.name() + " to free its name"));
      }
    }
  }

  /** New parent keys of new or unchanged tables. */
  private void parentKeys() {
    for (CreateTable create : diff.all(CreateTable.class).toList()) {
      ParentKeys.indexes(approach.duringRebuilds(), create.table()).forEach(this::createParentKey);
    }
    for (ReplaceObject<Index> change : diff.replaced(Index.class).toList()) {
      Index index = change.to();
      if (index != null && !made.contains(index.name()) && !rebuilt.contains(index.table())) {
        approach
            .duringRebuilds()
            .table(index.table())
            .filter(table -> ParentKeys.indexes(approach.duringRebuilds(), table).contains(index))
            .ifPresent(table -> createParentKey(index));
      }
    }
  }

  private void createParentKey(Index index) {
    if (made.add(index.name())) {
      early.add(index.name());
      phases.add(
          Phase.CREATE_PARENT_KEYS,
          creates.of(index, "Create index " + index.name() + ", which a foreign key refers to"));
    }
  }

  private void createRest(Set<Identifier> obstacles) {
    Set<Identifier> missing = new HashSet<>(obstacles);
    diff.replaced(Index.class).forEach(change -> missing.add(change.name()));
    for (Index index : diff.to().indexes()) {
      boolean lost =
          rebuilt.contains(index.table()) && diff.from().table(index.table()).isPresent();
      if ((lost || missing.contains(index.name())) && made.add(index.name())) {
        phases.add(Phase.CREATE_INDEXES, creates.of(index, "Create index " + index.name()));
      }
    }
  }
}
