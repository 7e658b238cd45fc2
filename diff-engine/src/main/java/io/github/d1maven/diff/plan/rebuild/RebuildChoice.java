package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.NumberText;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses how a component is rebuilt. Both ways keep every row; the one that writes fewer rows is
 * chosen, or at equal cost the one that touches fewer tables.
 */
@Internal
public final class RebuildChoice {
  private RebuildChoice() {}

  /**
   * Returns the way to rebuild a component, with the reason for it.
   *
   * @param canCopy whether rows can be copied into a new table with the keys of a declared one; one
   *     way needs that of all tables of the component, the other of its roots
   * @param rows the number of rows in the tables
   */
  public static ChosenRebuild choose(
      Component component,
      Schema from,
      Schema to,
      Predicate<Table> canCopy,
      TemporaryNames names,
      RowCounts rows) {
    Rebuild closure = new ClosureRebuild(component, from, to, names);
    if (component.others().isEmpty()) {
      return new ChosenRebuild(component, closure, "No other table refers to it");
    }
    String closureWay = "Closure rebuild together with " + tables(component);
    SideCopyTerms terms = SideCopyTerms.of(component, from);
    Optional<String> obstacle = terms.obstacle();
    if (obstacle.isPresent()) {
      return new ChosenRebuild(component, closure, closureWay + ": " + obstacle.get());
    }
    Rebuild side =
        new SideCopyRebuild(
            component.roots(), terms.shifts(), terms.isReferenced(), from, to, names);
    long sideCost = side.totalRowsWritten(rows);
    long closureCost = closure.totalRowsWritten(rows);
    String sideWay = side.movesKeys() ? "Side copy with key shift" : "Side copy";
    Optional<Table> uncopyable = uncopyable(component, canCopy);
    boolean compiled = uncopyable.filter(child -> hasActions(child, component)).isPresent();
    if (!compiled && (sideCost <= closureCost || uncopyable.isPresent())) {
      String reason =
          sideWay
              + ": "
              + tables(component)
              + (component.others().size() == 1 ? " is not touched" : " are not touched")
              + uncopyable
                  .map(
                      child ->
                          " (a foreign key of table "
                              + child.name()
                              + " prevents a closure rebuild)")
                  .orElseGet(() -> otherCost("closure rebuild", closureCost));
      return new ChosenRebuild(component, side, reason);
    }
    String reason = closureWay + otherCost(Identifier.fold(sideWay), sideCost);
    return new ChosenRebuild(component, closure, reason);
  }

  private static Optional<Table> uncopyable(Component component, Predicate<Table> canCopy) {
    return component.others().stream()
        .flatMap(member -> Stream.ofNullable(member.to()))
        .filter(canCopy.negate())
        .findFirst();
  }

  /**
   * Returns whether a side copy makes SQLite compile statements of a table for the actions of its
   * foreign keys, which fails if one of its keys does.
   */
  private static boolean hasActions(Table child, Component component) {
    return component.roots().stream()
        .flatMap(root -> child.foreignKeysTo(root.name()).stream())
        .anyMatch(key -> key.onDelete().changesRows() || key.onUpdate().changesRows());
  }

  private static String otherCost(String way, long cost) {
    return " (a " + way + " writes " + NumberText.of(cost) + " rows)";
  }

  /** Returns the names of the tables that refer to the roots. */
  private static String tables(Component component) {
    List<String> names = component.others().stream().map(member -> member.name().name()).toList();
    return Phrases.tables(names);
  }
}
