package io.github.d1maven.diff.inspect;

/** The stored text and SQLite's PRAGMAs tell different things of one object: a bug of ours. */
public final class SchemaMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaMismatchException(String type, String name, String difference) {
    super(
        "diff-engine misreads the "
            + type
            + " \""
            + name
            + "\": "
            + difference
            + "; this is a bug in diff-engine, please report it with the CREATE statement");
  }
}
