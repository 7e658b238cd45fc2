package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions under which the tables that refer to the roots of a component need not be changed
 * while the roots are dropped and recreated.
 *
 * @param references the foreign keys from those tables to the roots
 */
record SideCopyTerms(Component component, Schema from, List<Reference> references) {

  /** A foreign key of a table that would not be changed. */
  record Reference(Table child, Member root, ForeignKey key) {
    /**
     * Returns the shift that prevents ON DELETE from affecting the rows of the child; empty if no
     * key can be moved.
     */
    Optional<KeyShift> shift() {
      return KeyShift.of(root.from(), child, key);
    }
  }

  SideCopyTerms {
    references = List.copyOf(references);
  }

  /** Returns the conditions for a component. */
  static SideCopyTerms of(Component component, Schema from) {
    List<Reference> references =
        component.others().stream()
            .map(Member::from)
            .flatMap(child -> component.roots().stream().flatMap(root -> references(child, root)))
            .toList();
    return new SideCopyTerms(component, from, references);
  }

  private static Stream<Reference> references(Table child, Member root) {
    return child.foreignKeysTo(root.name()).stream().map(key -> new Reference(child, root, key));
  }

  /** Returns why a side copy is not possible; empty if it is. */
  Optional<String> obstacle() {
    return references.stream()
        .flatMap(reference -> obstacle(reference).stream())
        .findFirst()
        .or(this::missingRoom)
        .or(this::followedKey);
  }

  /**
   * Returns the keys to move; if two children refer to one key, its new value must be below the
   * references of both.
   */
  List<KeyShift> shifts() {
    return KeyShift.merged(
        references.stream()
            .filter(reference -> reference.key().onDelete().changesRows())
            .flatMap(reference -> reference.shift().stream())
            .toList());
  }

  /** Returns whether any table refers to a root, so that DROP TABLE deletes row by row. */
  boolean isReferenced() {
    return !references.isEmpty();
  }

  private Optional<String> obstacle(Reference reference) {
    Table child = reference.child();
    ForeignKey key = reference.key();
    Table now = reference.root().to();
    if (now == null || !keepsKey(reference.root().from(), now, key)) {
      return Optional.of("the key that table " + child.name() + " refers to changes");
    } else if (!isIndexed(child, key)) {
      return Optional.of(
          "table "
              + child.name()
              + " has no index on ("
              + Identifier.list(key.columns())
              + "), so SQLite would scan the whole table for each row of "
              + reference.root().name());
    } else if (key.onDelete().changesRows() && reference.shift().isEmpty()) {
      return Optional.of(
          "no column of the key that table " + child.name() + " refers to can be moved");
    }
    return Optional.empty();
  }

  /** A side table needs a column for the rowid too. */
  private Optional<String> missingRoom() {
    boolean fits =
        component.roots().stream()
            .noneMatch(root -> root.from().columns().size() >= D1Limits.COLUMNS);
    return fits
        ? Optional.empty()
        : Optional.of("a side table would have more than " + D1Limits.COLUMNS + " columns");
  }

  /** A moved key must not affect a referring row through ON UPDATE. */
  private Optional<String> followedKey() {
    return shifts().stream().flatMap(this::followers).findFirst();
  }

  private Stream<String> followers(KeyShift shift) {
    Table parent = shift.table();
    Set<Identifier> roots =
        component.roots().stream().map(Member::name).collect(Collectors.toSet());
    return from.referencing(parent.name()).stream()
        .filter(child -> !roots.contains(child.name()))
        .flatMap(
            child ->
                child.foreignKeysTo(parent.name()).stream()
                    .filter(key -> parent.referencedColumns(key).contains(shift.column()))
                    .filter(key -> key.onUpdate().changesRows())
                    .map(
                        key ->
                            "ON UPDATE "
                                + key.onUpdate().sql()
                                + " of table "
                                + child.name()
                                + " would follow the moved key"));
  }

  /**
   * Without an index on the referring columns SQLite reads the whole referring table for each row
   * of the parent; see https://www.sqlite.org/foreignkeys.html#fk_indexes.
   */
  private boolean isIndexed(Table child, ForeignKey key) {
    List<Identifier> columns = key.columns();
    Table.Keys keys = child.keys();
    return keys.startWith(columns)
        || from.indexesOf(child.name()).stream().anyMatch(index -> startsWith(index, columns));
  }

  private static boolean startsWith(Index index, List<Identifier> columns) {
    return index.where() == null
        && index.parts().size() >= columns.size()
        && index.parts().subList(0, columns.size()).stream()
            .allMatch(part -> columns.stream().anyMatch(part.expression()::isColumn));
  }

  /**
   * Returns whether the parent key exists and stays, so that no row causes a mismatch. A declared
   * schema without it is refused, however its tables would be rebuilt.
   */
  private boolean keepsKey(Table before, Table after, ForeignKey key) {
    List<Identifier> columns = before.referencedColumns(key);
    return ParentKeys.has(from, before, columns) && columns.equals(after.referencedColumns(key));
  }
}
