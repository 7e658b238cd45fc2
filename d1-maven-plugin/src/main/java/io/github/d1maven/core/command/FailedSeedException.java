package io.github.d1maven.core.command;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.diff.sql.SqlTextException;

/** A seed failed and was rolled back. The cause says where and why. */
public final class FailedSeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private FailedSeedException(RuntimeException cause) {
    super("the seed failed: " + cause.getMessage(), cause);
  }

  /** Runs a seed and turns the failure of a statement into this exception. */
  static void around(Runnable seed) {
    try {
      seed.run();
    } catch (SqlTextException | ForeignKeyException e) {
      throw new FailedSeedException(e);
    }
  }
}
