package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;

/** A migration cannot be rewritten, because it does more than change the schema. */
public final class FixRefusedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private FixRefusedException(Problem problem) {
    super(problem);
  }

  static FixRefusedException at(SqlStatement statement, String reason) {
    return new FixRefusedException(
        problem(statement.script()).at(statement.position().place()).because(reason));
  }

  static FixRefusedException of(SqlScript script, String reason) {
    return new FixRefusedException(problem(script).because(reason));
  }

  private static Problem problem(SqlScript script) {
    return Problem.of("the migration " + script.name() + " cannot be rewritten")
        .leaving("it was not changed")
        .help("delete the file, change the declared schema instead, and let create plan it");
  }
}
