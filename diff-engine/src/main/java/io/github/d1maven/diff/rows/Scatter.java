package io.github.d1maven.diff.rows;

/** Numbers that look random and are always the same. */
final class Scatter {
  private Scatter() {}

  /** Returns a number from 0 to {@code size} - 1 that depends on all others. */
  static int of(int row, int attempt, int slot, int size) {
    long mixed =
        row * 0x9E3779B97F4A7C15L + attempt * 0xBF58476D1CE4E5B9L + slot * 0x94D049BB133111EBL;
    mixed ^= mixed >>> 31;
    mixed *= 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 29;
    return (int) Math.floorMod(mixed, (long) size);
  }
}
