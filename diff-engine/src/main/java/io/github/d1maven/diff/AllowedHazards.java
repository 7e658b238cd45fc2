package io.github.d1maven.diff;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hazards that the user allows: {@code all}, a code ({@code D1-102}), or a code for one table
 * or one object ({@code D1-102:users}, {@code D1-102:users.email}). What breaks the schema is only
 * allowed by its code.
 */
public final class AllowedHazards {
  private final Set<String> tokens;

  private AllowedHazards(Set<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Parses what the user typed, ignoring case and surrounding blanks.
   *
   * @throws ProblemException if a code is unknown
   */
  public static AllowedHazards parse(List<String> tokens) {
    Set<String> allowed = new HashSet<>();
    for (String token : tokens) {
      String folded = Identifier.fold(token.strip());
      if (!folded.isEmpty()) {
        allowed.add(known(folded, token.strip()));
      }
    }
    return new AllowedHazards(allowed);
  }

  private static String known(String folded, String typed) {
    int colon = folded.indexOf(':');
    String code = colon < 0 ? folded : folded.substring(0, colon);
    boolean all = folded.equals("all");
    if (all || Stream.of(HazardKind.values()).anyMatch(kind -> isCode(kind, code))) {
      return folded;
    }
    throw new ProblemException(
        Problem.of("unknown hazard \"" + typed + "\"")
            .help(
                new Remedy.Option(
                    "use all, D1-102, D1-102:users or D1-102:users.email, for example",
                    "allow",
                    "D1-102:users.email")));
  }

  private static boolean isCode(HazardKind kind, String folded) {
    return Identifier.fold(kind.code()).equals(folded);
  }

  /**
   * Refuses a plan that would delete data or break the schema without the user's permission.
   *
   * @throws RefusedHazardsException if it would
   */
  public void require(Plan plan) {
    List<Hazard> refused =
        plan.needPermission().stream().filter(hazard -> !allows(hazard)).toList();
    if (!refused.isEmpty()) {
      throw new RefusedHazardsException(refused);
    }
  }

  /** Returns whether a hazard is allowed. */
  public boolean allows(Hazard hazard) {
    String code = Identifier.fold(hazard.kind().code());
    boolean all = hazard.kind().severity() != HazardKind.Severity.BREAKING;
    return (all && tokens.contains("all"))
        || tokens.contains(code)
        || tokens.contains(code + ":" + hazard.table().key())
        || tokens.contains(Identifier.fold(hazard.token()));
  }
}
