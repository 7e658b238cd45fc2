package io.github.d1maven.core.gate;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.gate.FindDrift.Result;
import io.github.d1maven.core.state.DriftException;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;

/** The live schema of a database is not the expected one. */
public final class FoundDriftException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Result result;

  FoundDriftException(DatabaseIdentity database, Result result) {
    super(problem(database, result));
    this.result = result;
  }

  /** Returns what was found. */
  public Result result() {
    return result;
  }

  private static Problem problem(DatabaseIdentity database, Result result) {
    List<String> subjects = result.differences().stream().map(Difference::subject).toList();
    if (result.expectation() instanceof Expectation.AppliedMigrations) {
      return DriftException.problem(database, subjects);
    }
    return Problem.of("the " + database.summary() + " does not match the declared schema")
        .because("these differ: " + Phrases.some(subjects, ", "))
        .help(database.run("to see the pending migrations", "status"))
        .help(database.run("to apply them", "apply"))
        .help(
            database.run(
                "or write a migration for the difference",
                "create",
                new Remedy.Option("name", "<name>")));
  }
}
