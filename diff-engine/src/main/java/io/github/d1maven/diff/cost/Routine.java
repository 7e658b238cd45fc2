package io.github.d1maven.diff.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instructions of a statement, or of a trigger or foreign key action that it runs. */
final class Routine {
  private final List<Operation> operations;

  /** The instruction that opened the cursor of each instruction. */
  private final List<@Nullable Operation> openings = new ArrayList<>();

  /** The innermost loop around each instruction. */
  private final List<@Nullable Loop> around = new ArrayList<>();

  /** The loops by the address where they start. */
  private final Map<Integer, Loop> starting = new HashMap<>();

  /** The texts that are in registers for the whole run. */
  private final Map<Integer, String> texts = new HashMap<>();

  Routine(List<Operation> operations) {
    this.operations = List.copyOf(operations);
    findOpenings();
    findLoops();
    for (Operation operation : operations) {
      if (operation.is("String8")) {
        texts.putIfAbsent(operation.p2(), operation.p4());
      }
    }
  }

  private void findOpenings() {
    Map<Integer, Operation> first = new HashMap<>();
    for (Operation operation : operations) {
      if (operation.opensCursor()) {
        first.putIfAbsent(operation.p1(), operation);
      }
    }
    Map<Integer, Operation> last = new HashMap<>(first);
    for (Operation operation : operations) {
      if (operation.is("OpenDup")) {
        last.put(operation.p1(), last.getOrDefault(operation.p2(), operation));
      } else if (operation.opensCursor()) {
        last.put(operation.p1(), operation);
      }
      openings.add(last.get(operation.p1()));
    }
  }

  private void findLoops() {
    operations.forEach(operation -> around.add(null));
    for (int end = 0; end < size(); end++) {
      Operation step = at(end);
      if (step.isStep() && step.p2() <= end) {
        Loop loop = new Loop(step.p2(), end, openings.get(end), isRange(step));
        starting.put(loop.start(), loop);
        for (int i = loop.start(); i <= end; i++) {
          if (around.get(i) == null) {
            around.set(i, loop);
          }
        }
      }
    }
  }

  /** Whether a loop starts with a search, so that it visits a part of the entries. */
  private boolean isRange(Operation step) {
    for (int i = step.p2() - 1; i >= 0; i--) {
      Operation operation = at(i);
      if (operation.p1() == step.p1() && (operation.isScan() || operation.isSeek())) {
        return operation.isSeek();
      }
    }
    return false;
  }

  Operation at(int address) {
    return operations.get(address);
  }

  int size() {
    return operations.size();
  }

  /** Returns the instruction that opened the cursor of an instruction, if it has one. */
  Optional<Operation> opening(int address) {
    return Optional.ofNullable(openings.get(address));
  }

  /** Returns the loop that starts at an address. */
  @Nullable Loop loopFrom(int address) {
    return starting.get(address);
  }

  /** Returns the innermost loop around an address. */
  @Nullable Loop loopAround(int address) {
    return around.get(address);
  }

  /** Returns the text that is in a register, or null if it is no text or not always the same. */
  @Nullable String text(int register) {
    return texts.get(register);
  }

  /** Whether the instructions from an address on lead to an error without another decision. */
  boolean fails(int address) {
    int i = address;
    while (i < size()) {
      Operation operation = at(i);
      if (operation.fails()) {
        return true;
      } else if (operation.is("Goto") && operation.p2() > i) {
        i = operation.p2();
      } else if (operation.is("Goto") || operation.is("Halt") || operation.isBranch()) {
        return false;
      } else {
        i++;
      }
    }
    return false;
  }

  /** Whether an instruction jumps in every run in which nothing fails. */
  boolean goesOn(int address) {
    Operation operation = at(address);
    Operation next = at(Math.min(address + 1, size() - 1));
    return operation.is("NoConflict")
        || fails(address + 1)
        || (operation.is("IfPos") && next.is("Return"))
        || (operation.is("IfNot") && isMovedPage(operation.p1()));
  }

  /** Whether a register is told which page had to move, of which there is none here. */
  private boolean isMovedPage(int register) {
    return operations.stream()
        .anyMatch(operation -> operation.is("Destroy") && operation.p2() == register);
  }
}
