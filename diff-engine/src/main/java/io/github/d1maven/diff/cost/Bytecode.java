package io.github.d1maven.diff.cost;

import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytecode of statements with <a
 * href="https://www.sqlite.org/lang_explain.html">EXPLAIN</a>.
 */
final class Bytecode {

  private Bytecode() {}

  /**
   * Returns the routines of a statement: its own first, then those of triggers and foreign key
   * actions in the order of the first {@code Program} instruction that runs each.
   *
   * @throws RefusedException if SQLite refuses the statement
   */
  static List<Routine> of(String sql, ScratchRows database) throws RefusedException {
    List<Routine> routines = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    for (List<@Nullable String> row : database.run("EXPLAIN " + sql)) {
      if (number(row, 0) == 0 && !operations.isEmpty()) {
        routines.add(new Routine(operations));
        operations = new ArrayList<>();
      }
      String p4 = row.get(5);
      operations.add(
          new Operation(
              String.valueOf(row.get(1)),
              number(row, 2),
              number(row, 3),
              number(row, 4),
              p4 == null ? "" : p4,
              number(row, 6)));
    }
    routines.add(new Routine(operations));
    return routines;
  }

  private static int number(List<@Nullable String> row, int column) {
    return Integer.parseInt(String.valueOf(row.get(column)));
  }
}
