package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.plan.PlannedStatement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The statements of a plan under construction, by phase. */
final class Phases {
  private final Map<Phase, List<PlannedStatement>> statements = new EnumMap<>(Phase.class);

  void add(Phase phase, PlannedStatement statement) {
    addAll(phase, List.of(statement));
  }

  void addAll(Phase phase, List<PlannedStatement> more) {
    statements.computeIfAbsent(phase, p -> new ArrayList<>()).addAll(more);
  }

  /**
   * Returns all statements in the order of the phases, within a phase in the order they were added.
   */
  List<PlannedStatement> inOrder() {
    return statements.values().stream().flatMap(List::stream).toList();
  }
}
