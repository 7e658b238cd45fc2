package io.github.d1maven.diff.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.change.Change;
import org.junit.jupiter.api.Test;

class PlannerTest {
  @Test
  void everyKindOfChangeIsPlanned() {
    assertThat(Change.class.getPermittedSubclasses())
        .isNotEmpty()
        .allSatisfy(
            kind ->
                assertThat(Planner.plans(kind.asSubclass(Change.class)))
                    .as(kind.getName())
                    .isTrue());
  }
}
