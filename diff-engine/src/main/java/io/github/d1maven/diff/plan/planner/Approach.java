package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.change.Change.DropTable;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.plan.rebuild.ChosenRebuild;
import io.github.d1maven.diff.plan.rebuild.Component;
import io.github.d1maven.diff.plan.rebuild.Components;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.plan.rebuild.RebuildChoice;
import io.github.d1maven.diff.plan.rebuild.References;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the tables of a diff are changed.
 *
 * @param inPlace the changes that ALTER TABLE makes
 * @param chosen the rebuilds of all other tables that change or go
 * @param rebuilt the tables of the rebuilds, those that go among them
 * @param refers whether one of these refers to a table or is referred to
 * @param duringRebuilds the declared schema without the tables that are created after the rebuilds
 */
record Approach(
    List<AlterTable> inPlace,
    List<ChosenRebuild> chosen,
    Set<Identifier> rebuilt,
    boolean refers,
    Schema duringRebuilds) {
  Approach {
    inPlace = List.copyOf(inPlace);
    chosen = List.copyOf(chosen);
    rebuilt = Set.copyOf(rebuilt);
  }

  /** Returns the cheapest correct approach. */
  static Approach of(SchemaDiff diff, TemporaryNames names, RowCounts rows) {
    List<AlterTable> simple =
        new ArrayList<>(diff.all(AlterTable.class).filter(InPlaceRules::allow).toList());
    References references = new References(diff.from(), diff.to(), namesOf(simple));
    List<Component> components = components(diff, simple, references);
    while (simple.removeAll(new LateTables(diff, components).tooEarly(simple))) {
      references = new References(diff.from(), diff.to(), namesOf(simple));
      components = components(diff, simple, references);
    }
    return of(diff, simple, references, components, names, rows);
  }

  private static List<Component> components(
      SchemaDiff diff, List<AlterTable> simple, References references) {
    return new Components(diff.from(), diff.to(), references).of(roots(diff, namesOf(simple)));
  }

  private static Approach of(
      SchemaDiff diff,
      List<AlterTable> simple,
      References references,
      List<Component> components,
      TemporaryNames names,
      RowCounts rows) {
    Schema duringRebuilds = new LateTables(diff, components).leftOut();
    Predicate<Table> canCopy = table -> ImpossibleReferences.canCopy(diff.to(), table);
    List<ChosenRebuild> chosen =
        components.stream()
            .map(c -> RebuildChoice.choose(c, diff.from(), duringRebuilds, canCopy, names, rows))
            .toList();
    Set<Identifier> rebuilt =
        chosen.stream()
            .flatMap(choice -> choice.rebuild().names().stream())
            .collect(Collectors.toSet());
    List<AlterTable> inPlace =
        simple.stream().filter(change -> !rebuilt.contains(change.from().name())).toList();
    boolean refers = components.stream().anyMatch(c -> refers(c, references));
    return new Approach(inPlace, chosen, rebuilt, refers, duringRebuilds);
  }

  private static Set<Identifier> namesOf(List<AlterTable> changes) {
    return changes.stream().map(change -> change.from().name()).collect(Collectors.toSet());
  }

  /** Returns the tables that must be rebuilt or dropped, in the order of the changes. */
  private static Set<Identifier> roots(SchemaDiff diff, Set<Identifier> simple) {
    return Stream.concat(
            diff.all(AlterTable.class)
                .map(change -> change.from().name())
                .filter(name -> !simple.contains(name)),
            diff.all(DropTable.class).map(change -> change.table().name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean refers(Component component, References references) {
    return component.names().stream()
        .anyMatch(
            name -> !references.children(name).isEmpty() || !references.parents(name).isEmpty());
  }

  /** Returns the rebuilds without the reasons for them. */
  List<Rebuild> rebuilds() {
    return chosen.stream().map(ChosenRebuild::rebuild).toList();
  }

  /** Returns whether a table that is dropped or rebuilt refers to a column of another. */
  boolean refersTo(Table parent, Identifier column) {
    return rebuilds().stream()
        .flatMap(rebuild -> rebuild.members().stream())
        .flatMap(member -> member.from().foreignKeysTo(parent.name()).stream())
        .anyMatch(key -> parent.referencedColumns(key).contains(column));
  }

  /** Returns whether a statement makes SQLite compile every view, trigger and index again. */
  boolean recompilesSchema() {
    return rebuilds().stream().anyMatch(Rebuild::renames)
        || inPlace.stream()
            .flatMap(change -> change.changes().stream())
            .anyMatch(DropColumn.class::isInstance);
  }
}
