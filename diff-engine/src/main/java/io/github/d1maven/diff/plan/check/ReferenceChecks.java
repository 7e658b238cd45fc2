package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.AddForeignKey;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that rows satisfy the foreign keys that a table gets. {@link Guards} do so at the end of a
 * migration; the query for the violating rows tells before it.
 */
final class ReferenceChecks {
  private final SchemaDiff diff;
  private final Table from;
  private final NewRows rows;

  private ReferenceChecks(SchemaDiff diff, Table from, Table to) {
    this.diff = diff;
    this.from = from;
    this.rows = new NewRows(from, to);
  }

  static List<DataCheck> of(SchemaDiff diff, AlterTable change) {
    ReferenceChecks references = new ReferenceChecks(diff, change.from(), change.to());
    List<DataCheck> checks = new ArrayList<>();
    for (TableChange added : change.changes()) {
      if (added instanceof AddForeignKey add
          && !references.isEmpty(add.foreignKey())
          && !references.isKnown(add.foreignKey())) {
        checks.add(references.check(add.foreignKey(), false));
      }
    }
    return checks;
  }

  /**
   * Returns the requirements of the foreign keys that stay and whose parent compares otherwise from
   * now on.
   */
  static List<DataCheck> ofChildren(SchemaDiff diff, AlterTable parent) {
    List<DataCheck> checks = new ArrayList<>();
    for (Table child : diff.to().tables()) {
      Table before = diff.from().table(child.name()).orElse(null);
      if (before != null) {
        ReferenceChecks references = new ReferenceChecks(diff, before, child);
        child.foreignKeysTo(parent.to().name()).stream()
            .filter(key -> references.isKnown(key) && comparesOtherwise(key, parent))
            .forEach(key -> checks.add(references.check(key, true)));
      }
    }
    return checks;
  }

  private static boolean comparesOtherwise(ForeignKey key, AlterTable parent) {
    return parent.to().referencedColumns(key).stream()
        .filter(name -> parent.from().column(name).isPresent())
        .anyMatch(name -> !parent.from().collationOf(name).equals(parent.to().collationOf(name)));
  }

  /** A key whose columns are all new and NULL has no references. */
  private boolean isEmpty(ForeignKey key) {
    return key.columns().stream().anyMatch(rows::isNull);
  }

  /** Returns whether only the actions or the deferral of a key differ. */
  private boolean isKnown(ForeignKey key) {
    ForeignKey sorted = key.ordered(List.of());
    return from.foreignKeysTo(key.referencedTable()).stream()
        .map(old -> old.ordered(List.of()))
        .anyMatch(
            old ->
                old.columns().equals(sorted.columns())
                    && old.referencedColumns().equals(sorted.referencedColumns()));
  }

  /**
   * @param kept whether the key stays, so that only references that were whole matter
   */
  private DataCheck check(ForeignKey key, boolean kept) {
    String sentence =
        "foreign key ("
            + Identifier.list(key.columns())
            + ") of table "
            + from.name()
            + " refers to missing rows of table "
            + key.referencedTable();
    return new DataCheck(
        HazardKind.FOREIGN_KEY_ON_ROWS,
        from.name(),
        key.columns().get(0),
        sentence,
        violations(key, kept),
        true,
        false);
  }

  private @Nullable Violations violations(ForeignKey key, boolean kept) {
    Table parent = diff.to().table(key.referencedTable()).orElse(null);
    Table oldParent = diff.from().table(key.referencedTable()).orElse(null);
    List<Expression> terms =
        key.columns().stream()
            .map(column -> new Expression(column.quoted(), Set.of(column.key())))
            .toList();
    Optional<Violations.Rows> children = rows.over(terms);
    if (parent == null || oldParent == null || children.isEmpty()) {
      return null;
    }
    return parents(key, oldParent, parent)
        .map(
            parents ->
                orphans(key, parent, parents) + (kept ? " AND " + whole(key, oldParent) : ""))
        .map(condition -> new Violations(children.get(), condition))
        .orElse(null);
  }

  /** Returns the query for the values that can be referred to. */
  private static Optional<String> parents(ForeignKey key, Table oldParent, Table parent) {
    NewRows parentRows = new NewRows(oldParent, parent);
    List<String> values = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (Identifier name : parent.referencedColumns(key)) {
      Optional<Column> column = parent.column(name);
      Optional<String> value = column.flatMap(parentRows::value);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
      boolean required =
          column.map(parent::notNullOf).isPresent()
              || parent.rowidAlias().filter(name::equals).isPresent();
      if (!required) {
        present.add(value.get() + " IS NOT NULL");
      }
    }
    String where = present.isEmpty() ? "" : " WHERE " + String.join(" AND ", present);
    return values.size() == key.columns().size()
        ? Optional.of(
            "SELECT " + String.join(", ", values) + " FROM " + oldParent.name().quoted() + where)
        : Optional.empty();
  }

  /**
   * A reference with a NULL <a href="https://www.sqlite.org/foreignkeys.html#fk_basics">is
   * satisfied</a>; else the parent's collation compares.
   */
  private static String orphans(ForeignKey key, Table parent, String parents) {
    String present =
        key.columns().stream()
            .map(column -> column.quoted() + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return present + " AND (" + values(key, parent) + ") NOT IN (" + parents + ")";
  }

  private static String whole(ForeignKey key, Table parent) {
    return "("
        + values(key, parent)
        + ") IN (SELECT "
        + Identifier.quotedList(parent.referencedColumns(key))
        + " FROM "
        + parent.name().quoted()
        + ")";
  }

  private static String values(ForeignKey key, Table parent) {
    List<Identifier> referenced = parent.referencedColumns(key);
    return IntStream.range(0, key.columns().size())
        .mapToObj(i -> key.columns().get(i).quoted() + collate(parent, referenced.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String collate(Table parent, Identifier column) {
    return " COLLATE " + parent.collationOf(column).quoted();
  }
}
