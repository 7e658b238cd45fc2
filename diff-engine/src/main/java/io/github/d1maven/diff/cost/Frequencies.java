package io.github.d1maven.diff.cost;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each instruction of a routine runs. Loops run once for each row; of two branches the
 * one is taken that goes on, so that no constraint fails.
 */
final class Frequencies {
  /** What comes before what it depends on in the bytecode is right in the pass after. */
  private static final int PASSES = 3;

  private final Routine routine;
  private final double entries;
  private final TableSizes sizes;
  private final boolean all;
  private final double[] runs;
  private boolean isRecursive;
  private double[] arriving;
  private double[] returning;

  /** How often each loop is started. */
  private final Map<Loop, Double> starts = new HashMap<>();

  private final Map<Loop, RowDecisions> decisions = new HashMap<>();

  /** What coroutines, row sets and temporary tables were given, in this pass and the one before. */
  private Map<String, Double> produced = new HashMap<>();

  private Map<String, Double> producedBefore = new HashMap<>();

  private Frequencies(Routine routine, double entries, TableSizes sizes, boolean all) {
    this.routine = routine;
    this.entries = entries;
    this.sizes = sizes;
    this.all = all;
    this.runs = new double[routine.size()];
    this.arriving = new double[routine.size() + 1];
    this.returning = new double[routine.size() + 1];
    for (int i = 0; i < routine.size(); i++) {
      Loop loop = routine.loopFrom(i);
      if (loop != null && loop.opening() != null && sizes.knowsRows(loop.opening())) {
        decisions.put(loop, RowDecisions.of(routine, loop, sizes.rows(loop.opening())));
      }
    }
  }

  /**
   * Returns the frequencies.
   *
   * @param entries how often the routine runs
   * @param all whether all rows satisfy the conditions that cannot be evaluated here, or none
   */
  static Frequencies of(Routine routine, double entries, TableSizes sizes, boolean all) {
    Frequencies frequencies = new Frequencies(routine, entries, sizes, all);
    for (int pass = 0; pass < PASSES; pass++) {
      frequencies.pass();
    }
    return frequencies;
  }

  /** Returns how often an instruction runs. */
  double of(int address) {
    return runs[address];
  }

  /** Returns whether a query feeds itself, so that it cannot be told how often it runs. */
  boolean isRecursive() {
    return isRecursive;
  }

  /** Returns how often the loop around an instruction is started; 0 if there is none. */
  double startsOf(int address) {
    Loop loop = routine.loopAround(address);
    return loop == null ? 0 : starts.getOrDefault(loop, 0.0);
  }

  private void pass() {
    double[] back = returning;
    arriving = new double[routine.size() + 1];
    returning = new double[routine.size() + 1];
    producedBefore = produced;
    produced = new HashMap<>();
    arriving[0] = entries;
    for (int i = 0; i < routine.size(); i++) {
      double number = arriving[i] + back[i];
      Loop loop = routine.loopFrom(i);
      if (loop != null) {
        starts.put(loop, number);
        number = iterations(loop, number);
      }
      runs[i] = number;
      follow(i, routine.at(i), number);
    }
  }

  /** How often the body of a loop runs altogether. */
  private double iterations(Loop loop, double started) {
    double rows = loop.opening() == null ? 0 : rows(loop.opening());
    if (loop.isRange() && !all) {
      return 0;
    }
    return loop.isRange() && started >= 1 ? rows : started * rows;
  }

  /** The rows that a cursor has each time. */
  private double rows(Operation opening) {
    return switch (opening.name()) {
      case "OpenRead", "OpenWrite", "ReopenIdx" -> sizes.of(opening);
      case "OpenEphemeral", "SorterOpen", "OpenAutoindex" ->
          given("cursor", opening.p1())
              / Math.max(1, produced.getOrDefault("opened " + opening.p1(), 1.0));
      default -> 0;
    };
  }

  private double given(String kind, int number) {
    String key = kind + " " + number;
    return produced.getOrDefault(key, producedBefore.getOrDefault(key, 0.0));
  }

  private void give(String kind, int to, double number) {
    produced.merge(kind + " " + to, number, Double::sum);
  }

  private void follow(int address, Operation operation, double number) {
    int next = address + 1;
    int target = operation.p2();
    switch (operation.name()) {
      case "Init", "InitCoroutine", "Gosub", "Return", "Once" -> call(address, operation, number);
      case "Goto", "FkIfZero" -> go(address, target, number);
      case "Jump" -> go(address, all ? operation.p1() : target, number);
      case "Halt", "EndCoroutine" -> {}
      case "Yield" -> {
        if (target == 0) {
          give("coroutine", operation.p1(), number);
          go(address, next, number);
        } else {
          consume(address, target, number, given("coroutine", operation.p1()));
        }
      }
      case "RowSetRead" -> consume(address, target, number, given("rows", operation.p1()));
      default -> {
        produce(operation, number);
        branch(address, operation, number);
      }
    }
  }

  private void call(int address, Operation operation, double number) {
    int next = address + 1;
    int target = operation.p2();
    switch (operation.name()) {
      case "Init" -> {
        arriving[next] += number;
        arriving[target] += target > next ? number : 0;
      }
      case "InitCoroutine" -> {
        go(address, target == 0 ? next : target, number);
        go(address, operation.p3(), number);
      }
      case "Gosub" -> {
        go(address, next, number);
        if (!routine.at(target).is("BeginSubrtn")) {
          (target > address ? arriving : returning)[target] += number;
        }
      }
      case "Return" -> go(address, operation.p3() == 1 ? next : 0, number);
      default -> {
        double first = Math.min(number, entries);
        go(address, next, first);
        go(address, target, number - first);
      }
    }
  }

  /** The head of a loop that runs for each of the produced rows. */
  private void consume(int address, int end, double number, double rows) {
    go(address, address + 1, number == 0 ? 0 : rows);
    go(address, end, number);
  }

  private void produce(Operation operation, double number) {
    switch (operation.name()) {
      case "Insert", "IdxInsert", "SorterInsert" -> give("cursor", operation.p1(), number);
      case "RowSetAdd" -> give("rows", operation.p1(), number);
      default -> {
        if (operation.opensCursor()) {
          give("opened", operation.p1(), number);
        }
      }
    }
  }

  private void branch(int address, Operation operation, double number) {
    double jumping = 0;
    double falling = number;
    if (operation.isStep()) {
      falling = startsOf(address);
    } else if (operation.isScan() || operation.isSeek()) {
      boolean empty = routine.opening(address).filter(o -> rows(o) < 0.5).isPresent();
      jumping = empty && operation.p2() > 0 ? number : 0;
      falling = number - jumping;
    } else if (operation.isBranch()) {
      jumping = jumping(address, operation) * number;
      falling = number - jumping;
    }
    go(address, address + 1, falling);
    if (jumping > 0) {
      go(address, operation.p2(), jumping);
    }
  }

  /** The part of the runs with which a condition jumps. */
  private double jumping(int address, Operation operation) {
    Loop loop = routine.loopAround(address);
    RowDecisions decided = loop == null ? null : decisions.get(loop);
    double known = decided == null ? -1 : decided.jumping(address);
    if (known >= 0) {
      return known;
    }
    if (routine.goesOn(address)) {
      return 1;
    }
    boolean skips = loop != null && operation.p2() == loop.end();
    if (operation.is("Found")) {
      return skips && all ? 0 : 1;
    } else if (loop == null) {
      return 0;
    } else if (skips) {
      return all || operation.is("NotExists") ? 1 - passing(operation, loop) : 1;
    }
    boolean alternative = operation.isCondition() && loop.contains(operation.p2());
    return alternative && !routine.fails(operation.p2()) ? 1 : 0;
  }

  /** The part of the rows that passes a comparison: a row belongs to one row of an outer table. */
  private double passing(Operation operation, Loop loop) {
    return operation.is("Ne") ? 1 / Math.max(1, starts.getOrDefault(loop, 1.0)) : 1;
  }

  /**
   * Passes runs on. A jump out of a loop is not followed, because the end of the loop leads there,
   * and one into a loop starts it.
   */
  private void go(int from, int to, double number) {
    if (to > from) {
      Loop loop = routine.loopAround(from);
      Loop entered = routine.loopAround(to);
      if (entered != null && entered.start() > from) {
        arriving[entered.start()] += number;
      } else if (loop == null || to <= loop.end() + 1) {
        arriving[to] += number;
      }
    } else if (to > 1 && routine.at(to).is("Goto") && routine.at(to).p2() > from) {
      arriving[routine.at(to).p2()] += number;
    } else if (to > 1 && !routine.at(to).isConsumer()) {
      isRecursive |= number > 0 && routine.at(to).isScan();
      returning[to] += number;
    }
  }
}
