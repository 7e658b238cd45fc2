package io.github.d1maven.diff;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.inspect.InvalidSqlException;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.inspect.ScratchDatabase;
import io.github.d1maven.diff.inspect.StoredObject;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RenameSteps;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Renames first, everything else after: the renames run on a copy of the old schema, where SQLite
 * itself carries the new names into indexes, views, triggers, checks and foreign keys, and the rest
 * of the plan starts from what came out.
 */
final class RenamePlanner {
  private final Set<Identifier> ignoredTables;

  RenamePlanner(Set<Identifier> ignoredTables) {
    this.ignoredTables = ignoredTables;
  }

  /**
   * @param statements what renames, to be run before anything else
   * @param schema the old schema after it
   */
  record Renamed(List<PlannedStatement> statements, Schema schema) {}

  /**
   * Does what the user says and what differs in the case of letters alone.
   *
   * @throws PlanRefusedException where a rename that the user asked for cannot be done
   */
  Renamed rename(Schema from, Schema to, List<Rename> renames) {
    Renamed said = run(from, steps(from, to, renames));
    Renamed cased = run(said.schema(), RenameSteps.ofCase(said.schema(), to));
    List<PlannedStatement> statements = new ArrayList<>(said.statements());
    statements.addAll(cased.statements());
    return new Renamed(statements, cased.schema());
  }

  private static List<PlannedStatement> steps(Schema from, Schema to, List<Rename> renames) {
    List<Rename> due = new ArrayList<>();
    for (Rename rename : renames) {
      resolve(rename, from, to, renames).ifPresent(due::add);
    }
    return RenameSteps.of(from, to, due);
  }

  /** The rename by the table's old name; empty if a comment speaks of the past. */
  private static Optional<Rename> resolve(
      Rename rename, Schema from, Schema to, List<Rename> renames) {
    Identifier column = rename.column();
    Identifier old =
        column == null ? rename.table() : oldTableName(rename.table(), from, to, renames);
    Table table = from.table(old).orElse(null);
    boolean known = table != null && (column == null || table.column(column).isPresent());
    Predicate<Identifier> live = name -> has(from, old, column, name);
    Identifier now = rename.demanded() ? newTableName(rename.table(), renames) : rename.table();
    Predicate<Identifier> declared = name -> has(to, now, column, name);
    boolean wanted = declared.test(rename.to());
    if (rename.demanded() && !(known && wanted)) {
      throw new PlanRefusedException(
          "cannot rename "
              + rename.text()
              + ": "
              + (known
                  ? "the declared schema has no such new name"
                  : "the database has no such old name"),
          "write old_table=new_table or table.old_column=new_column, with names that exist");
    }
    boolean due =
        known
            && wanted
            && (rename.demanded()
                || !live.test(rename.to())
                || RenameChain.has(rename, renames, live, declared));
    return due
        ? Optional.of(new Rename(old, column, rename.to(), rename.demanded()))
        : Optional.empty();
  }

  /** Whether there is a table of a name or, where a column is renamed, a column of its table. */
  private static boolean has(
      Schema schema, Identifier table, @Nullable Identifier column, Identifier name) {
    return column == null
        ? schema.table(name).isPresent()
        : schema.table(table).flatMap(found -> found.column(name)).isPresent();
  }

  private static Identifier newTableName(Identifier name, List<Rename> renames) {
    Identifier now = name;
    for (Rename other : renames) {
      if (other.column() == null && other.table().equals(now)) {
        now = other.to();
      }
    }
    return now;
  }

  private static Identifier oldTableName(
      Identifier name, Schema from, Schema to, List<Rename> renames) {
    for (Rename other : renames) {
      boolean renamed = other.column() == null && other.to().equals(name);
      if (renamed && from.table(other.table()).isPresent()) {
        boolean moved =
            from.table(name).isEmpty()
                || RenameChain.has(
                    other,
                    renames,
                    table -> from.table(table).isPresent(),
                    table -> to.table(table).isPresent());
        return moved ? other.table() : name;
      }
    }
    return name;
  }

  private Renamed run(Schema from, List<PlannedStatement> steps) {
    if (steps.isEmpty()) {
      return new Renamed(List.of(), from);
    }
    List<PlannedStatement> statements = new ArrayList<>();
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      copy.load(StoredObject.of(from));
      for (PlannedStatement step : steps) {
        runAroundObstacles(copy, step, statements);
      }
      return new Renamed(statements, SchemaReader.read(copy, ignoredTables));
    }
  }

  /**
   * A view or trigger that does not compile stops any rename; it is dropped and made again later.
   */
  private static void runAroundObstacles(
      ScratchDatabase copy, PlannedStatement step, List<PlannedStatement> statements) {
    while (true) {
      try {
        copy.execute(step.sql());
        statements.add(step);
        return;
      } catch (InvalidSqlException e) {
        Obstacle obstacle = Obstacle.in(e.fact()).orElseThrow(() -> e);
        PlannedStatement drop = obstacle.drop();
        copy.execute(drop.sql());
        statements.add(drop);
      }
    }
  }
}
