package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A plan would delete data without the user's permission. Nothing was written. */
public final class RefusedHazardsException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final transient List<Hazard> hazards;

  /**
   * @param hazards what the plan would delete; at least one
   */
  public RefusedHazardsException(List<Hazard> hazards) {
    super(problem(hazards));
    this.hazards = List.copyOf(hazards);
  }

  /** Returns the hazards that would delete data; at least one. */
  public List<Hazard> hazards() {
    return hazards;
  }

  private static Problem problem(List<Hazard> hazards) {
    List<String> facts =
        hazards.stream()
            .map(hazard -> "[" + hazard.kind().code() + "] " + hazard.message())
            .toList();
    String causes =
        hazards.stream()
            .map(Hazard::cause)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    String renames =
        hazards.stream()
            .map(Hazard::likelyRename)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(","));
    Problem problem =
        Problem.of(Phrases.some(facts, "\n"))
            .because(causes.isEmpty() ? null : causes)
            .leaving("nothing was written");
    if (!renames.isEmpty()) {
      problem =
          problem.help(new Remedy.Option("if it was renamed, keep the data", "renames", renames));
    }
    return problem
        .help(new Remedy.Option("to delete this data, add", "allow", tokens(hazards)))
        .see(hazards.get(0).kind().anchor());
  }

  /**
   * A name with a comma cannot be given in a list separated by commas: the whole code is allowed
   * instead.
   */
  private static String tokens(List<Hazard> hazards) {
    return hazards.stream()
        .map(hazard -> hazard.token().contains(",") ? hazard.kind().code() : hazard.token())
        .distinct()
        .collect(Collectors.joining(","));
  }
}
