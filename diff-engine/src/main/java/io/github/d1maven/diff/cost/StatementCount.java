package io.github.d1maven.diff.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What D1 counts when a statement runs, and how the numbers of rows change.
 *
 * @see <a href="https://github.com/cloudflare/workerd/tree/main/patches/sqlite">the patch</a> that
 *     makes workerd's SQLite count
 */
final class StatementCount {
  /** Flags of instructions, see {@code sqliteInt.h}. */
  private static final int COUNTS_CHANGE = 0x01;

  private static final int IS_UPDATE = 0x04;
  private static final int IS_NOOP = 0x40;

  private final List<Routine> routines;
  private final TableSizes sizes;
  private final boolean all;
  private final Map<Integer, Double> added = new HashMap<>();
  private final Map<Integer, Double> deleted = new HashMap<>();
  private final Map<Integer, Double> updated = new HashMap<>();
  private double read;
  private double written;
  private double created;
  private boolean isComplete = true;

  private StatementCount(List<Routine> routines, TableSizes sizes, boolean all) {
    this.routines = routines;
    this.sizes = sizes;
    this.all = all;
  }

  /**
   * Counts a statement.
   *
   * @param routines its bytecode
   * @param all whether all rows satisfy the conditions that cannot be evaluated here, or none
   */
  static StatementCount of(List<Routine> routines, TableSizes sizes, boolean all) {
    StatementCount count = new StatementCount(routines, sizes, all);
    count.run();
    count.deletedTwice();
    return count;
  }

  boolean isComplete() {
    return isComplete;
  }

  double read() {
    return read;
  }

  double written() {
    return written;
  }

  /** Returns the rows of a table that the statement creates. */
  double created() {
    return created;
  }

  /** Whether the statement writes each row of a table again. */
  boolean updatesAll(int root) {
    return updated.getOrDefault(root, 0.0) >= Math.max(1, sizes.of(root));
  }

  private void run() {
    double[] entries = new double[routines.size()];
    entries[0] = 1;
    int called = 1;
    for (int i = 0; i < routines.size(); i++) {
      Routine routine = routines.get(i);
      Frequencies frequencies = Frequencies.of(routine, entries[i], sizes, all);
      isComplete &= !frequencies.isRecursive();
      boolean writes = i == 0 || deleted.keySet().stream().noneMatch(sizes::hasMovedKeys);
      for (int address = 0; address < routine.size(); address++) {
        Operation operation = routine.at(address);
        countRead(routine, address, frequencies);
        if (writes) {
          countWritten(operation, routine.opening(address), frequencies.of(address));
        }
        if (operation.is("Program") && called < routines.size()) {
          entries[called++] += frequencies.of(address);
        }
      }
    }
  }

  /** A row that a foreign key action has deleted is not deleted again. */
  private void deletedTwice() {
    deleted.replaceAll(
        (root, number) -> {
          double rows = sizes.of(root) + added.getOrDefault(root, 0.0);
          written -= Math.max(0, number - rows);
          return Math.min(number, rows);
        });
  }

  /** Changes the numbers of rows as the statement does. */
  void changeSizes() {
    deleted.forEach((root, number) -> sizes.add(root, -number));
    added.forEach(sizes::add);
  }

  private void countRead(Routine routine, int address, Frequencies frequencies) {
    Operation operation = routine.at(address);
    double runs = frequencies.of(address);
    if (operation.isStep()) {
      read += Math.max(0, runs - frequencies.startsOf(address));
    } else if (operation.is("Count")) {
      read += operation.p3() == 0 ? runs * routine.opening(address).map(sizes::of).orElse(0.0) : 0;
    } else if (operation.isSeek()) {
      read += routine.opening(address).map(sizes::of).orElse(1.0) < 0.5 ? 0 : runs;
    } else if ((operation.isScan() && !operation.is("VFilter"))
        || operation.is("NotExists")
        || operation.is("SeekRowid")) {
      read += runs;
    }
  }

  private void countWritten(Operation operation, Optional<Operation> opening, double runs) {
    boolean stored = opening.filter(o -> o.is("OpenRead") || o.is("OpenWrite")).isPresent();
    switch (operation.name()) {
      case "Insert", "IdxInsert" -> {
        if (stored && !operation.has(IS_NOOP)) {
          written += runs;
          inserted(operation, opening.orElseThrow(), runs);
        }
      }
      case "Delete" -> {
        if (stored && (operation.p2() & COUNTS_CHANGE) != 0) {
          written += runs;
          deleted.merge(opening.orElseThrow().p2(), runs, Double::sum);
        }
      }
      case "Clear" -> {
        double rows = sizes.of(operation.p1());
        written += operation.p3() == 0 ? 0 : runs * rows;
        deleted.merge(operation.p1(), operation.p3() == 0 ? 0 : rows, Double::sum);
      }
      case "VUpdate" -> written += runs;
      default -> {}
    }
  }

  private void inserted(Operation operation, Operation opening, double runs) {
    if (opening.has(Operation.ROOT_IN_REGISTER)) {
      created += runs;
    } else if (operation.has(IS_UPDATE)) {
      updated.merge(opening.p2(), runs, Double::sum);
    } else if (operation.has(COUNTS_CHANGE)) {
      added.merge(opening.p2(), runs, Double::sum);
    }
  }
}
