package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.plan.emit.NumberText;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses how a component is rebuilt. Both ways keep every row; the one that writes fewer rows is
 * taken, and of two equal ones the one that leaves more tables alone.
 */
public final class RebuildChoice {
  private final Component component;
  private final Schema from;
  private final Schema to;
  private final TemporaryNames names;
  private final List<KeyShift> shifts = new ArrayList<>();
  private boolean referenced;
  private String obstacle = "";

  private RebuildChoice(Component component, Schema from, Schema to, TemporaryNames names) {
    this.component = component;
    this.from = from;
    this.to = to;
    this.names = names;
  }

  public static ChosenRebuild choose(
      Component component, Schema from, Schema to, TemporaryNames names, RowCounts rows) {
    Rebuild closure = new ClosureRebuild(component, to, names);
    if (component.closure().size() == component.roots().size()) {
      return new ChosenRebuild(component, closure, "No other table refers to it");
    }
    RebuildChoice choice = new RebuildChoice(component, from, to, names);
    Optional<Rebuild> side = choice.sideCopy();
    if (side.isEmpty()) {
      String reason = "Closure rebuild, with " + choice.others() + ": " + choice.obstacle;
      return new ChosenRebuild(component, closure, reason);
    }
    long sideCost = side.get().totalRowsWritten(rows);
    long closureCost = closure.totalRowsWritten(rows);
    String way = choice.shifts.isEmpty() ? "Side copy" : "Side copy with key shift";
    if (sideCost <= closureCost) {
      String reason =
          way
              + ", "
              + choice.others()
              + " stays as it is: "
              + costText(sideCost, "closure rebuild", closureCost);
      return new ChosenRebuild(component, side.get(), reason);
    }
    String reason =
        "Closure rebuild, with "
            + choice.others()
            + ": "
            + costText(closureCost, Identifier.fold(way), sideCost);
    return new ChosenRebuild(component, closure, reason);
  }

  private static String costText(long taken, String other, long left) {
    return NumberText.of(taken)
        + " rows written, a "
        + other
        + " would write "
        + NumberText.of(left);
  }

  /** The tables that refer to the roots, for the reader. */
  private String others() {
    Set<Identifier> roots = rootNames();
    List<String> others = new ArrayList<>();
    for (Member member : component.closure()) {
      if (!roots.contains(member.name())) {
        others.add(member.name().name());
      }
    }
    return (others.size() == 1 ? "table " : "tables ") + String.join(", ", others);
  }

  private Set<Identifier> rootNames() {
    Set<Identifier> names = new HashSet<>();
    component.roots().forEach(root -> names.add(root.name()));
    return names;
  }

  /** The side copy, where every table that refers to a root can stay as it is. */
  private Optional<Rebuild> sideCopy() {
    Set<Identifier> roots = rootNames();
    for (Member member : component.closure()) {
      for (Member root : component.roots()) {
        if (!roots.contains(member.name()) && !canStay(member.from(), root)) {
          return Optional.empty();
        }
      }
    }
    return fits() && updatesReachNobody(roots)
        ? Optional.of(new SideCopyRebuild(component.roots(), shifts, referenced, from, to, names))
        : Optional.empty();
  }

  /** A side table needs a column for the rowid too. */
  private boolean fits() {
    return component.roots().stream()
            .map(Member::from)
            .noneMatch(table -> table.columns().size() >= D1Limits.COLUMNS)
        || refuse("a side table would have more than " + D1Limits.COLUMNS + " columns");
  }

  private boolean refuse(String reason) {
    obstacle = reason;
    return false;
  }

  /** Whether a table can keep its references to a root while that is dropped and made again. */
  private boolean canStay(Table child, Member root) {
    Table now = root.to();
    for (ForeignKey key : child.foreignKeysTo(root.name())) {
      referenced = true;
      String columns =
          key.columns().stream().map(Identifier::name).collect(Collectors.joining(", "));
      if (now == null || !keepsKey(root.from(), now, key)) {
        return refuse("the key that table " + child.name() + " refers to changes");
      } else if (!isIndexed(child, key)) {
        return refuse(
            "table "
                + child.name()
                + " has no index on ("
                + columns
                + "), without which SQLite would read all of it for each row of "
                + root.name());
      }
      if (key.onDelete().changesRows()) {
        Optional<KeyShift> shift = KeyShift.of(root.from(), child, key);
        if (shift.isEmpty()) {
          return refuse(
              "no column of the key that table " + child.name() + " refers to can be moved");
        }
        merge(shift.get());
      }
    }
    return true;
  }

  /** Two children that refer to one key need the key below the references of both. */
  private void merge(KeyShift shift) {
    for (int i = 0; i < shifts.size(); i++) {
      if (shifts.get(i).movesSame(shift)) {
        shifts.set(i, shifts.get(i).with(shift));
        return;
      }
    }
    shifts.add(shift);
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
            .allMatch(
                part -> columns.stream().anyMatch(c -> c.key().equals(part.expression().normal())));
  }

  /** Whether the parent key is there before and after, so that no row meets a mismatch. */
  private boolean keepsKey(Table before, Table after, ForeignKey key) {
    List<Identifier> columns = before.referencedColumns(key);
    return ParentKeys.has(from, before, columns)
        && ParentKeys.has(to, after, after.referencedColumns(key))
        && columns.equals(after.referencedColumns(key));
  }

  /** A moved key must not reach a referring row through ON UPDATE. */
  private boolean updatesReachNobody(Set<Identifier> roots) {
    for (KeyShift shift : shifts) {
      for (Table child : from.referencing(shift.table().name())) {
        for (ForeignKey key : child.foreignKeysTo(shift.table().name())) {
          boolean moved = shift.table().referencedColumns(key).contains(shift.column());
          if (moved && key.onUpdate().changesRows() && !roots.contains(child.name())) {
            return refuse(
                "ON UPDATE "
                    + key.onUpdate().sql()
                    + " of table "
                    + child.name()
                    + " would follow a moved key");
          }
        }
      }
    }
    return true;
  }
}
