package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.emit.Balanced;
import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.rebuild.Rebuild;
import io.github.d1maven.diff.problem.Phrases;
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

/**
 * Guards the rows of tables that stay as they are, and that the ON DELETE actions of a rebuilt
 * table could reach: none may disappear or lose its reference.
 */
final class RowGuards {
  private static final String ROWS = "count(*)";

  private RowGuards() {}

  /**
   * Demands what must hold when the tables of a rebuild are in place.
   *
   * @param checks takes the demands
   */
  static void guard(Rebuild rebuild, Schema from, CheckPoint checks) {
    if (rebuild.movesKeys()) {
      guard(untouchedChildren(rebuild.names(), from), checks);
    }
  }

  private static List<Table> untouchedChildren(Set<Identifier> rebuilt, Schema from) {
    Set<Identifier> children = new HashSet<>();
    for (Identifier name : rebuilt) {
      from.referencing(name).forEach(child -> children.add(child.name()));
    }
    children.removeAll(rebuilt);
    return from.only(children).tables();
  }

  private static void guard(List<Table> children, CheckPoint checks) {
    List<String> names = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    List<Identifier> tables = new ArrayList<>();
    boolean references = false;
    for (Table child : children) {
      Set<String> counted = counted(child);
      references |= counted.stream().anyMatch(count -> !count.equals(ROWS));
      counts.add(
          "(SELECT "
              + Balanced.join(" + ", List.copyOf(counted))
              + " FROM "
              + child.name().quoted()
              + ")");
      names.add(child.name().name());
      tables.add(child.name());
    }
    if (!children.isEmpty()) {
      String what = references ? "rows or references" : "rows";
      checks.demandSame(
          what + " of " + Phrases.few(names),
          Phrases.tables(names) + " would lose " + what,
          Balanced.join(" + ", counts),
          tables);
    }
  }

  /**
   * Returns what ON DELETE actions make smaller in a table and nothing makes greater, so that the
   * sum over several tables stays the same only if each number does.
   */
  private static Set<String> counted(Table child) {
    Set<String> counts = new LinkedHashSet<>(List.of(ROWS));
    for (ForeignKey key : child.foreignKeys()) {
      if (key.onDelete() == ReferentialAction.SET_NULL
          || key.onDelete() == ReferentialAction.SET_DEFAULT) {
        key.columns().forEach(column -> counts.add("count(" + column.quoted() + ")"));
      }
      if (key.onDelete() == ReferentialAction.SET_DEFAULT) {
        key.columns().stream()
            .flatMap(column -> child.column(column).stream())
            .forEach(column -> countOfOthers(column).ifPresent(counts::add));
      }
    }
    return counts;
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
}
