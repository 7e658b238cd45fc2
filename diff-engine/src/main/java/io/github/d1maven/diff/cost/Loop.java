package io.github.d1maven.diff.cost;

import org.jspecify.annotations.Nullable;

/**
 * A loop over the entries of a cursor.
 *
 * @param start the address of its first instruction
 * @param end the address of the instruction that jumps back
 * @param opening the instruction that opened the cursor
 * @param isRange whether it visits the entries that a search finds instead of all
 */
record Loop(int start, int end, @Nullable Operation opening, boolean isRange) {

  boolean contains(int address) {
    return start <= address && address <= end;
  }
}
