package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guards the references to a rebuilt table and those of its own rows: no valid one may break. What
 * was broken before does not stop the migration.
 */
final class ReferenceGuards {
  private final Schema from;
  private final Schema to;
  private final CheckPoint checks;

  private ReferenceGuards(Schema from, Schema to, CheckPoint checks) {
    this.from = from;
    this.to = to;
    this.checks = checks;
  }

  /**
   * Demands what must hold when the tables of a rebuild are in place.
   *
   * @param checks takes the demands
   */
  static void guard(Rebuild rebuild, Schema from, Schema to, CheckPoint checks) {
    new ReferenceGuards(from, to, checks).guard(rebuild);
  }

  private void guard(Rebuild rebuild) {
    Set<Identifier> kept =
        rebuild.members().stream()
            .filter(member -> member.to() != null)
            .map(Member::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<Identifier, Set<Identifier>> alike = new LinkedHashMap<>();
    for (Table child : concerned(kept)) {
      Set<Identifier> parents = parents(child);
      if (!kept.contains(child.name())) {
        parents.retainAll(kept);
      }
      if (!ParentKeys.mismatches(to, child).isEmpty()) {
        continue;
      }
      if (parents.stream().allMatch(parent -> comparesAsBefore(child, parent))) {
        alike.put(child.name(), parents);
      } else {
        parents.forEach(parent -> guardReferences(child.name(), parent));
      }
    }
    alike.values().removeIf(Set::isEmpty);
    guardReferences(alike);
  }

  /**
   * Returns whether each reference of a table to another is broken if and only if it was broken
   * before, as long as the rows keep their stored values. Then the broken references of several
   * tables can be counted together: none that becomes whole hides another that breaks.
   */
  private boolean comparesAsBefore(Table child, Identifier parent) {
    Table was = from.table(child.name()).orElseThrow();
    Optional<Table> oldParent = from.table(parent);
    Table newParent = to.table(parent).orElseThrow();
    return oldParent.isPresent()
        && ParentKeys.mismatches(from, was).isEmpty()
        && keyColumns(child, newParent).allMatch(column -> column.generated() == null)
        && compared(was, oldParent.get()).equals(compared(child, newParent));
  }

  private static Stream<Column> keyColumns(Table child, Table parent) {
    return child.foreignKeysTo(parent.name()).stream().flatMap(key -> columns(child, parent, key));
  }

  /** Returns the columns of a foreign key, then those that it refers to. */
  private static Stream<Column> columns(Table child, Table parent, ForeignKey key) {
    return Stream.concat(
        key.columns().stream().map(name -> child.column(name).orElseThrow()),
        parent.referencedColumns(key).stream().map(name -> parent.column(name).orElseThrow()));
  }

  /** Returns what decides which rows of a table refer to which rows of another. */
  private static Set<List<List<Object>>> compared(Table child, Table parent) {
    return child.foreignKeysTo(parent.name()).stream()
        .map(key -> columns(child, parent, key).map(ReferenceGuards::compared).toList())
        .collect(Collectors.toSet());
  }

  private static List<Object> compared(Column column) {
    return Arrays.asList(column.name(), column.affinity(), column.collation());
  }

  /** Returns the tables that are kept and those that refer to them, without new ones. */
  private List<Table> concerned(Set<Identifier> kept) {
    Set<Identifier> names = new LinkedHashSet<>();
    for (Identifier name : kept) {
      names.add(name);
      to.referencing(name).forEach(child -> names.add(child.name()));
    }
    List<Table> tables = new ArrayList<>();
    for (Identifier name : names) {
      if (from.table(name).isPresent()) {
        to.table(name).ifPresent(tables::add);
      }
    }
    return tables;
  }

  private static Set<Identifier> parents(Table child) {
    return child.foreignKeys().stream()
        .map(ForeignKey::referencedTable)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Guards the references of several tables together, each to its parents. */
  private void guardReferences(Map<Identifier, Set<Identifier>> children) {
    if (children.isEmpty()) {
      return;
    }
    List<String> names = children.keySet().stream().map(Identifier::name).toList();
    Set<Identifier> parents =
        children.values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String what = "broken references of " + Phrases.few(names);
    String sentence = Phrases.tables(names) + " would refer to missing rows";
    if (parents.size() == 1) {
      Identifier parent = parents.iterator().next();
      what = "broken references to " + parent;
      sentence += " of table " + parent;
    }
    List<Identifier> tables = new ArrayList<>(children.keySet());
    tables.addAll(parents);
    checks.demandNoMore(what, sentence, broken(names), tables);
  }

  /** Returns the number of references without a row that they refer to. */
  private static String broken(List<String> tables) {
    List<String> names = tables.stream().map(Identifier::literal).toList();
    return names.size() == 1
        ? "(SELECT count(*) FROM pragma_foreign_key_check(" + names.get(0) + "))"
        : "(SELECT count(*) FROM (VALUES ("
            + String.join("), (", names)
            + ")), pragma_foreign_key_check(\"column1\"))";
  }

  private void guardReferences(Identifier child, Identifier parent) {
    String broken =
        "(SELECT count(*) FROM pragma_foreign_key_check("
            + Identifier.literal(child.name())
            + ") WHERE \"parent\" = "
            + Identifier.literal(parent.name())
            + " COLLATE NOCASE)";
    String sentence = "table " + child + " would refer to missing rows of table " + parent;
    Table was = from.table(child).orElseThrow();
    boolean checkable = ParentKeys.mismatches(from, was).isEmpty();
    List<Identifier> tables = List.of(child, parent);
    if (checkable && !was.foreignKeysTo(parent).isEmpty()) {
      String what = "broken references of " + child + " to " + parent;
      checks.demandNoMore(what, sentence, broken, tables);
    } else {
      checks.demandZero(sentence, broken, tables);
    }
  }
}
