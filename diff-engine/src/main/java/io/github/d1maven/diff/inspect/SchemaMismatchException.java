package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.problem.EngineBugException;

/** The stored text and SQLite's PRAGMAs contradict each other: a bug in this engine. */
public final class SchemaMismatchException extends EngineBugException {
  private static final long serialVersionUID = 1L;

  SchemaMismatchException(String type, String name, String difference) {
    super(
        "diff-engine misread the " + type + " \"" + name + "\"",
        difference,
        "the CREATE statement",
        null);
  }
}
