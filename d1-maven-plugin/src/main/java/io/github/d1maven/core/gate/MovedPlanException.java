package io.github.d1maven.core.gate;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import java.util.List;

/** A plan was made for another state of the files or the database. Nothing was changed. */
public final class MovedPlanException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param moves what moved, at least one line
   */
  MovedPlanException(DatabaseIdentity database, List<String> moves) {
    super(
        Problem.of("the plan does not fit any more: something moved since it was made")
            .because(String.join("\n", moves))
            .leaving("nothing was changed in " + database.summary())
            .help(database.run("to make a new plan and review it", "plan")));
  }
}
