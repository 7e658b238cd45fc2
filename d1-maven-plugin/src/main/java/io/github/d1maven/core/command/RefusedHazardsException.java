package io.github.d1maven.core.command;

import io.github.d1maven.diff.plan.Hazard;
import java.util.List;

/** A migration would delete data that the user has not given up. Nothing was written. */
public final class RefusedHazardsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Hazard> hazards;

  RefusedHazardsException(List<Hazard> hazards) {
    super("the migration would delete data: " + hazards);
    this.hazards = List.copyOf(hazards);
  }

  /** Returns what would delete data; at least one. */
  public List<Hazard> hazards() {
    return hazards;
  }
}
