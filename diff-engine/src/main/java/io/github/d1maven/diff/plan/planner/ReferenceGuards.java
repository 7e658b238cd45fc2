package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.emit.Balanced;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.rebuild.Member;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guards the rows that refer to a rebuilt table or are rebuilt themselves: no valid reference may
 * break, and no row or reference of an untouched table may disappear. References that were broken
 * before do not stop the migration.
 */
final class ReferenceGuards {
  private final Schema from;
  private final Schema to;
  private final Guards guards;
  private final List<PlannedStatement> before = new ArrayList<>();
  private final List<PlannedStatement> after = new ArrayList<>();

  private ReferenceGuards(Schema from, Schema to, Guards guards) {
    this.from = from;
    this.to = to;
    this.guards = guards;
  }

  /** Returns the guards around all rebuilds of a plan. */
  static ReferenceGuards of(Schema from, Schema to, List<Rebuild> rebuilds, Guards guards) {
    ReferenceGuards references = new ReferenceGuards(from, to, guards);
    rebuilds.forEach(references::guard);
    return references;
  }

  private void guard(Rebuild rebuild) {
    List<Identifier> kept =
        rebuild.members().stream().filter(member -> member.to() != null).map(Member::name).toList();
    if (rebuild.movesKeys()) {
      untouchedChildren(rebuild.names()).forEach(this::guardRows);
    }
    for (Table child : concerned(kept)) {
      if (!ParentKeys.mismatches(to, child).isEmpty()) {
        continue;
      }
      for (Identifier parent : parents(child)) {
        if (kept.contains(child.name()) || kept.contains(parent)) {
          guardReferences(child.name(), parent);
        }
      }
    }
  }

  /** Returns the tables that are kept and those that refer to them, except new ones. */
  private List<Table> concerned(List<Identifier> kept) {
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

  /** Returns the numbers to remember before anything is changed. */
  List<PlannedStatement> before() {
    return List.copyOf(before);
  }

  /** Returns the checks to run after all tables have been changed. */
  List<PlannedStatement> after() {
    return List.copyOf(after);
  }

  private static Set<Identifier> parents(Table child) {
    return child.foreignKeys().stream()
        .map(ForeignKey::referencedTable)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Table> untouchedChildren(Set<Identifier> rebuilt) {
    Set<Identifier> children = new HashSet<>();
    for (Identifier name : rebuilt) {
      from.referencing(name).forEach(child -> children.add(child.name()));
    }
    children.removeAll(rebuilt);
    return from.only(children).tables();
  }

  private void guardRows(Table table) {
    Set<String> counts = new LinkedHashSet<>(List.of("count(*)"));
    for (ForeignKey key : table.foreignKeys()) {
      key.columns().forEach(column -> counts.add("count(" + column.quoted() + ")"));
      if (key.onDelete() == ReferentialAction.SET_DEFAULT) {
        key.columns().stream()
            .flatMap(column -> table.column(column).stream())
            .forEach(column -> countOfOthers(column).ifPresent(counts::add));
      }
    }
    String number =
        "(SELECT "
            + Balanced.join(" + ", List.copyOf(counts))
            + " FROM "
            + table.name().quoted()
            + ")";
    Guards.Remembered old =
        guards.remember(
            "the number of rows and references of table " + table.name(), number, table.name());
    before.addAll(old.statements());
    after.addAll(
        guards.demandZero(
            "table " + table.name() + " would lose rows or references",
            number + " <> " + old.sql(),
            table.name()));
  }

  /** Returns how many rows have another value than the one that SET DEFAULT would give them. */
  private static Optional<String> countOfOthers(Column column) {
    return Optional.ofNullable(column.defaultValue())
        .filter(value -> value.isConstant() && !value.isNull())
        .map(
            value ->
                "count(CASE WHEN "
                    + column.name().quoted()
                    + " IS NOT "
                    + value.normal()
                    + " THEN 1 END)");
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
    if (checkable && !was.foreignKeysTo(parent).isEmpty()) {
      Guards.Remembered old =
          guards.remember(
              "the number of broken references from table " + child + " to table " + parent,
              broken,
              child,
              parent);
      before.addAll(old.statements());
      String more = "max(0, " + broken + " - " + old.sql() + ")";
      after.addAll(guards.demandZero(sentence, more, child, parent));
    } else {
      after.addAll(guards.demandZero(sentence, broken, child, parent));
    }
  }
}
