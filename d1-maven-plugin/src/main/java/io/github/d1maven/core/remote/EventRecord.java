package io.github.d1maven.core.remote;

import java.util.List;

/**
 * The statements that record an event in its own transaction.
 *
 * @param before those that run before what is recorded
 * @param after those that run after it
 */
record EventRecord(List<String> before, List<String> after) {

  EventRecord {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns whether nothing is recorded. */
  boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }
}
