package io.github.d1maven.diff.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions in a loop over rows that are known one by one, such as those of {@code
 * sqlite_schema}, of which ALTER TABLE and DROP write some. It evaluates what those statements ask:
 * comparisons of a column with a text or NULL, and whether a name begins with {@code sqlite_}.
 */
final class RowDecisions {
  private final Routine routine;
  private final Loop loop;
  private final double[] runs;
  private final double[] jumps;

  private RowDecisions(Routine routine, Loop loop) {
    this.routine = routine;
    this.loop = loop;
    this.runs = new double[routine.size()];
    this.jumps = new double[routine.size()];
  }

  /** Evaluates a loop over rows, of which the values are given. */
  static RowDecisions of(Routine routine, Loop loop, List<List<@Nullable String>> rows) {
    RowDecisions decisions = new RowDecisions(routine, loop);
    rows.forEach(decisions::follow);
    return decisions;
  }

  /** Returns the part of the rows with which an instruction jumps; negative if that is unknown. */
  double jumping(int address) {
    boolean decided = loop.contains(address) && isDecided(routine.at(address));
    return decided && runs[address] > 0 ? jumps[address] / runs[address] : -1;
  }

  private static boolean isDecided(Operation operation) {
    return switch (operation.name()) {
      case "Eq", "Ne", "If", "IsNull", "NotNull" -> true;
      default -> false;
    };
  }

  private void follow(List<@Nullable String> row) {
    Map<Integer, @Nullable String> registers = new HashMap<>();
    int address = loop.start();
    while (address < loop.end()) {
      Operation operation = routine.at(address);
      if (operation.is("Column") && operation.p2() < row.size()) {
        registers.put(operation.p3(), row.get(operation.p2()));
      } else if (operation.is("Function")) {
        String name = registers.get(operation.p2() + 1);
        boolean internal = name != null && name.regionMatches(true, 0, "sqlite_", 0, 7);
        registers.put(operation.p3(), internal ? "1" : null);
      }
      boolean jump = operation.p2() > address && jumps(operation, registers);
      runs[address]++;
      jumps[address] += jump ? 1 : 0;
      address = jump ? operation.p2() : address + 1;
    }
  }

  private boolean jumps(Operation operation, Map<Integer, @Nullable String> registers) {
    return switch (operation.name()) {
      case "Goto" -> true;
      case "Eq" -> isEqual(operation, registers);
      case "Ne" -> !isEqual(operation, registers);
      case "If", "NotNull" -> registers.get(operation.p1()) != null;
      case "IsNull" -> registers.get(operation.p1()) == null;
      default -> false;
    };
  }

  private boolean isEqual(Operation operation, Map<Integer, @Nullable String> registers) {
    String value = registers.get(operation.p3());
    return value != null && value.equalsIgnoreCase(routine.text(operation.p1()));
  }
}
