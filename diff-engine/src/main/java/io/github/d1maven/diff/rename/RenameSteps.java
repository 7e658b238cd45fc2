package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.emit.AlterStatements;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Orders renames so that every new name is free when it is used; cycles of names use a temporary
 * name. Columns are renamed before tables.
 */
final class RenameSteps {
  private final TemporaryNames names;
  private final List<PlannedStatement> steps = new ArrayList<>();

  private RenameSteps(Schema from, Schema to, Set<Identifier> reserved) {
    this.names = new TemporaryNames(reserved, from, to);
  }

  /**
   * Returns the statements that rename columns, then tables.
   *
   * @param renames by the tables' old names
   * @param reserved names of tables in the database that are in neither schema
   * @throws PlanRefusedException if a new name is taken
   */
  static List<PlannedStatement> of(
      Schema from, Schema to, List<Rename> renames, Set<Identifier> reserved) {
    if (renames.isEmpty()) {
      return List.of();
    }
    RenameSteps steps = new RenameSteps(from, to, reserved);
    for (Table table : from.tables()) {
      Map<Identifier, Identifier> columns = new LinkedHashMap<>();
      for (Rename rename : renames) {
        Identifier column = rename.column();
        if (column != null && rename.table().equals(table.name())) {
          columns.put(column, rename.to());
        }
      }
      steps.columns(table, columns);
    }
    Map<Identifier, Identifier> tables = new LinkedHashMap<>();
    renames.stream().filter(r -> r.column() == null).forEach(r -> tables.put(r.table(), r.to()));
    steps.tables(from, tables);
    return steps.steps;
  }

  /**
   * Returns the renames of names that differ only in case.
   *
   * @param reserved names of tables in the database that are in neither schema
   */
  static List<PlannedStatement> ofCase(Schema from, Schema to, Set<Identifier> reserved) {
    RenameSteps steps = new RenameSteps(from, to, reserved);
    for (Table table : from.tables()) {
      Table now = to.table(table.name()).orElse(null);
      if (now != null && !now.sql().equals(table.sql())) {
        steps.caseOf(table, now);
      }
    }
    return steps.steps;
  }

  private void caseOf(Table table, Table now) {
    for (Column column : table.columns()) {
      now.column(column.name())
          .map(Column::name)
          .filter(name -> !name.name().equals(column.name().name()))
          .ifPresent(name -> column(table.name(), column.name(), name));
    }
    if (!table.name().name().equals(now.name().name())) {
      Identifier detour = names.unused("d1_name_" + table.name());
      table(table.name(), detour);
      table(detour, now.name());
    }
  }

  private void columns(Table table, Map<Identifier, Identifier> renames) {
    Set<Identifier> taken = new HashSet<>();
    table.columns().forEach(column -> taken.add(column.name()));
    String where = "table \"" + table.name() + "\" has a column";
    order(renames, taken, where, (old, now) -> column(table.name(), old, now));
  }

  private void tables(Schema from, Map<Identifier, Identifier> renames) {
    Set<Identifier> taken = new HashSet<>();
    from.objects().forEach(object -> taken.add(object.name()));
    order(renames, taken, "the database has a table, view or index", this::table);
  }

  private interface Step {
    void rename(Identifier old, Identifier now);
  }

  private void order(
      Map<Identifier, Identifier> renames, Set<Identifier> taken, String where, Step step) {
    Map<Identifier, Identifier> open = new LinkedHashMap<>(renames);
    while (!open.isEmpty()) {
      Identifier next =
          open.keySet().stream()
              .filter(old -> !taken.contains(open.get(old)))
              .findFirst()
              .orElse(null);
      if (next == null) {
        next = detour(open, taken, where, step);
      } else {
        Identifier now = Objects.requireNonNull(open.remove(next));
        step.rename(next, now);
        taken.remove(next);
        taken.add(now);
      }
    }
  }

  private Identifier detour(
      Map<Identifier, Identifier> open, Set<Identifier> taken, String where, Step step) {
    Identifier old = open.keySet().iterator().next();
    Identifier wanted = Objects.requireNonNull(open.remove(old));
    if (!open.containsKey(wanted)) {
      throw new PlanRefusedException(
          Problem.of("cannot rename \"" + old + "\" to \"" + wanted + "\"")
              .because(where + " with that name")
              .help("first drop or rename the object with that name in a separate migration"));
    }
    Identifier detour = names.unused("d1_name_" + old);
    step.rename(old, detour);
    taken.remove(old);
    taken.add(detour);
    open.put(detour, wanted);
    return detour;
  }

  private void column(Identifier table, Identifier old, Identifier now) {
    if (Table.isRowidName(old) || Table.isRowidName(now)) {
      throw new PlanRefusedException(
          Problem.of("cannot rename column " + old + " of table " + table + " to " + now)
              .because("SQLite cannot rename a column to or from rowid, oid or _rowid_")
              .help("add a column with the new name, copy the values, and drop the old one later"));
    }
    steps.add(AlterStatements.renameColumn(table, old, now));
  }

  private void table(Identifier old, Identifier now) {
    steps.add(AlterStatements.renameTable(old, now, "Rename table " + old + " to " + now));
  }
}
