package io.github.d1maven.diff.cost;

import java.util.Set;

/**
 * An instruction of <a href="https://www.sqlite.org/opcode.html">SQLite's bytecode</a>.
 *
 * @param name the opcode
 * @param p1 the first operand, often a cursor or a register
 * @param p2 the second operand, often the address of a jump
 * @param p3 the third operand
 * @param p4 the fourth operand as text; empty if there is none
 * @param p5 flags
 */
record Operation(String name, int p1, int p2, int p3, String p4, int p5) {
  /** A flag of {@link #p5}: {@link #p2} is not a root page but the register that has it. */
  static final int ROOT_IN_REGISTER = 0x10;

  private static final Set<String> SCANS = Set.of("Rewind", "Last", "Sort", "SorterSort");
  private static final Set<String> SEEKS = Set.of("SeekGE", "SeekGT", "SeekLE", "SeekLT");
  private static final Set<String> STEPS = Set.of("Next", "Prev", "SorterNext", "VNext");
  private static final Set<String> CONDITIONS =
      Set.of(
          "Eq",
          "Ne",
          "Lt",
          "Le",
          "Gt",
          "Ge",
          "ElseEq",
          "If",
          "IfNot",
          "IsNull",
          "NotNull",
          "IsType",
          "ZeroOrNull",
          "IfNullRow",
          "IfPos",
          "IfNotZero",
          "DecrJumpZero",
          "MustBeInt",
          "SorterCompare");
  private static final Set<String> LOOKUPS =
      Set.of("Found", "NotFound", "NoConflict", "NotExists", "SeekRowid");
  private static final Set<String> OPENS =
      Set.of(
          "OpenRead",
          "OpenWrite",
          "ReopenIdx",
          "OpenEphemeral",
          "OpenAutoindex",
          "SorterOpen",
          "OpenDup",
          "OpenPseudo",
          "VOpen");

  /** Whether it goes to the first entry of a cursor, or jumps if there is none. */
  boolean isScan() {
    return SCANS.contains(name) || name.equals("VFilter");
  }

  /** Whether it goes to the first entry in a range of an index or of rowids. */
  boolean isSeek() {
    return SEEKS.contains(name);
  }

  /** Whether it jumps back to the start of a loop unless there is no further entry. */
  boolean isStep() {
    return STEPS.contains(name);
  }

  /** Whether it jumps depending on values. */
  boolean isCondition() {
    return CONDITIONS.contains(name);
  }

  /** Whether it jumps depending on whether there is an entry with a key. */
  boolean isLookup() {
    return LOOKUPS.contains(name);
  }

  /** Whether it jumps or goes on. */
  boolean isBranch() {
    return isCondition() || isLookup() || isStep();
  }

  /** Whether it is the head of a loop over what something else produces. */
  boolean isConsumer() {
    return is("Yield") || is("RowSetRead");
  }

  /** Whether it opens the cursor {@link #p1}. */
  boolean opensCursor() {
    return OPENS.contains(name);
  }

  /** Whether it stops the statement with an error. */
  boolean fails() {
    return name.equals("Halt") && p1 != 0;
  }

  boolean is(String opcode) {
    return name.equals(opcode);
  }

  boolean has(int flag) {
    return (p5 & flag) != 0;
  }
}
