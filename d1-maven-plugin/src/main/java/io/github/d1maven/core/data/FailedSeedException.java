package io.github.d1maven.core.data;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlTextException;

/** A seed failed and was rolled back. The problem states where and why. */
public final class FailedSeedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private FailedSeedException(ProblemException cause) {
    super(
        ForeignKeyException.problemAfter("the seed", cause)
            .leaving("the database is unchanged: the seed was rolled back"),
        cause);
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
