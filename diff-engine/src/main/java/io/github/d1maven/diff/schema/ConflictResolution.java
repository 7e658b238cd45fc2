package io.github.d1maven.diff.schema;

/**
 * What a constraint does if a row violates it; ABORT if none is given. See <a
 * href="https://www.sqlite.org/lang_conflict.html">ON CONFLICT</a>.
 */
public enum ConflictResolution {
  ABORT,
  ROLLBACK,
  FAIL,
  IGNORE,
  REPLACE
}
