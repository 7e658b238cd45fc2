package io.github.d1maven.diff;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The destructive hazards that the user accepts: {@code all}, a code ({@code D1-102}), or a code
 * for one table or one object ({@code D1-102:users}, {@code D1-102:users.email}).
 */
public final class AllowedHazards {
  private final Set<String> tokens;

  private AllowedHazards(Set<String> tokens) {
    this.tokens = tokens;
  }

  /** Reads what the user typed; case and blanks around do not count. */
  public static AllowedHazards parse(List<String> tokens) {
    return new AllowedHazards(
        tokens.stream()
            .map(token -> Identifier.fold(token.strip()))
            .filter(token -> !token.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The destructive hazards of a plan that are not accepted. */
  public List<Hazard> refused(Plan plan) {
    return plan.destructive().stream().filter(hazard -> !allows(hazard)).toList();
  }

  /** Whether a hazard is accepted. */
  public boolean allows(Hazard hazard) {
    String code = Identifier.fold(hazard.kind().code());
    return tokens.contains("all")
        || tokens.contains(code)
        || tokens.contains(code + ":" + hazard.table().key())
        || tokens.contains(Identifier.fold(hazard.token()));
  }
}
