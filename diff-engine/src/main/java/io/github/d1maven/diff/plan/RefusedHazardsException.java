package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A plan does what needs the user's permission, such as deleting data. Nothing was written. */
public final class RefusedHazardsException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final transient List<Hazard> hazards;

  /**
   * @param hazards what needs permission; at least one
   */
  public RefusedHazardsException(List<Hazard> hazards) {
    super(problem(hazards));
    this.hazards = List.copyOf(hazards);
  }

  /** Returns the hazards that need permission; at least one. */
  public List<Hazard> hazards() {
    return hazards;
  }

  private static Problem problem(List<Hazard> hazards) {
    List<String> facts = hazards.stream().map(hazard -> fact(hazard, hazards.size() > 1)).toList();
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
            .at(hazards.size() == 1 ? hazards.get(0).place() : null)
            .because(causes.isEmpty() ? null : causes)
            .leaving("nothing was written");
    if (!renames.isEmpty()) {
      problem =
          problem.help(new Remedy.Option("if it was renamed, keep the data", "renames", renames));
    }
    List<String> comments =
        hazards.stream().map(Hazard::renameComment).filter(Objects::nonNull).toList();
    if (!comments.isEmpty()) {
      problem =
          problem.help(
              "or say it in the schema, above the new name\n" + String.join("\n", comments));
    }
    boolean breaking = hazards.stream().anyMatch(RefusedHazardsException::isBreaking);
    if (breaking) {
      problem = problem.help("declare what is missing, or correct or remove what needs it");
    }
    String purpose = breaking ? "to plan it anyway, add" : "to delete this data, add";
    return problem
        .help(new Remedy.Option(purpose, "allow", tokens(hazards)))
        .see(hazards.get(0).kind().anchor());
  }

  private static boolean isBreaking(Hazard hazard) {
    return hazard.kind().severity() == HazardKind.Severity.BREAKING;
  }

  private static String fact(Hazard hazard, boolean withPlace) {
    Place place = hazard.place();
    return "["
        + hazard.kind().code()
        + "] "
        + (withPlace && place != null ? place + ": " : "")
        + hazard.message();
  }

  private static String tokens(List<Hazard> hazards) {
    return hazards.stream().map(Hazard::allowing).distinct().collect(Collectors.joining(","));
  }
}
