package io.github.d1maven.diff.rename;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The renames that are still pending, by the old names of their tables. Renames of tables come
 * first, since they determine which table a column is in. An option refers to the table by its old
 * or new name, or by the old one if both match; a comment is in the table with the new name.
 */
final class PendingRenames {
  private final Schema from;
  private final Schema to;
  private final Map<Identifier, Identifier> tables = new LinkedHashMap<>();
  private final List<Rename> pending = new ArrayList<>();

  private PendingRenames(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Ignores past renames in comments and names that differ only in case.
   *
   * @throws PlanRefusedException if a rename that the user requested is not possible
   */
  static List<Rename> of(Schema from, Schema to, List<Rename> renames) {
    PendingRenames renaming = new PendingRenames(from, to);
    List<Rename> ofTables = renames.stream().filter(r -> r.column() == null).toList();
    for (Rename rename : ofTables) {
      renaming.table(rename, ofTables);
    }
    List<Rename> asGiven = renames.stream().filter(r -> r.column() != null).toList();
    MisplacedComments misplaced = new MisplacedComments(from, to);
    for (Rename rename : ofTables) {
      renaming
          .oldName(rename.to())
          .flatMap(from::table)
          .ifPresent(old -> misplaced.refuseAtTable(rename, old, asGiven));
    }
    List<Rename> ofColumns = new ArrayList<>();
    for (Rename rename : asGiven) {
      renaming
          .byOldTable(rename)
          .ifPresentOrElse(ofColumns::add, () -> misplaced.refuseAtColumn(rename, ofTables));
    }
    for (Rename rename : ofColumns) {
      renaming.column(rename, ofColumns);
    }
    return renaming.pending;
  }

  private void table(Rename rename, List<Rename> ofTables) {
    boolean known = from.table(rename.table()).isPresent();
    boolean wanted = to.table(rename.to()).isPresent();
    if (rename.demanded() && !(known && wanted)) {
      throw refused(rename, known);
    }
    Predicate<Identifier> live = name -> from.table(name).isPresent();
    Predicate<Identifier> declared = name -> to.table(name).isPresent();
    if (known && wanted && isPending(rename, rename.table(), ofTables, live, declared)) {
      note(rename);
      tables.put(rename.table(), rename.to());
    }
  }

  /** Returns the same rename by the old name of its table; empty if a comment is in a new table. */
  private Optional<Rename> byOldTable(Rename rename) {
    Identifier column = Objects.requireNonNull(rename.column());
    List<Identifier> readings =
        Stream.concat(
                Stream.of(rename.table()).filter(name -> rename.demanded()),
                oldName(rename.table()).stream())
            .toList();
    return readings.stream()
        .filter(table -> has(from, table, column) && has(to, newName(table), rename.to()))
        .findFirst()
        .or(
            () -> {
              if (rename.demanded()) {
                throw refused(rename, readings.stream().anyMatch(t -> has(from, t, column)));
              }
              return readings.stream().findFirst();
            })
        .map(table -> new Rename(table, column, rename.to(), rename.comment()));
  }

  private void column(Rename rename, List<Rename> ofColumns) {
    Identifier column = Objects.requireNonNull(rename.column());
    Predicate<Identifier> live = name -> has(from, rename.table(), name);
    Predicate<Identifier> declared = name -> has(to, newName(rename.table()), name);
    if (live.test(column)
        && declared.test(rename.to())
        && isPending(rename, column, ofColumns, live, declared)) {
      note(rename);
    }
  }

  /** Returns whether a rename between two names that exist has not been done yet. */
  private static boolean isPending(
      Rename rename,
      Identifier old,
      List<Rename> all,
      Predicate<Identifier> live,
      Predicate<Identifier> declared) {
    return !old.equals(rename.to())
        && (rename.demanded()
            || !live.test(rename.to())
            || RenameChain.has(rename, all, live, declared));
  }

  /**
   * Adds a rename unless it was added before.
   *
   * @throws PlanRefusedException if there is another one for the same old name
   */
  private void note(Rename rename) {
    for (Rename other : pending) {
      if (rename.table().equals(other.table()) && Objects.equals(rename.column(), other.column())) {
        if (!rename.to().equals(other.to())) {
          throw new PlanRefusedException(
              Problem.of("cannot rename " + rename.text())
                  .because(other.text() + " was also given")
                  .help("give only one new name for each old name"));
        }
        return;
      }
    }
    pending.add(rename);
  }

  private static PlanRefusedException refused(Rename rename, boolean known) {
    return new PlanRefusedException(
        Problem.of("cannot rename " + rename.text())
            .because(
                known
                    ? "the new name is not in the declared schema"
                    : "the old name is not in the database")
            .help(
                "write old_table=new_table or table.old_column=new_column, with names that exist"));
  }

  private static boolean has(Schema schema, Identifier table, Identifier column) {
    return schema.table(table).flatMap(found -> found.column(column)).isPresent();
  }

  private Identifier newName(Identifier old) {
    return tables.getOrDefault(old, old);
  }

  /** Returns the old name of a declared table; empty if the table is new. */
  private Optional<Identifier> oldName(Identifier now) {
    @Nullable Identifier renamed =
        tables.entrySet().stream()
            .filter(entry -> entry.getValue().equals(now))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return renamed == null
        ? from.table(now).map(Table::name).filter(name -> !tables.containsKey(name))
        : Optional.of(renamed);
  }
}
