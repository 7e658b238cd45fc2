package io.github.d1maven.core.database;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;

/** A database was written while it was read, so that what was read is not one state. */
public final class ChangedMeanwhileException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * States what was noticed.
   *
   * @param before the bookmark before
   * @param after the bookmark after
   */
  public ChangedMeanwhileException(DatabaseIdentity database, String before, String after) {
    super(
        Problem.of("the " + database.summary() + " was written while it was read")
            .because("its bookmark was " + before + " before and " + after + " afterwards")
            .help("try again when less is written to it"));
  }

  @Override
  public boolean isMistake() {
    return false;
  }
}
