package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.plan.Plan;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A migration is read in a pull request: an everyday rebuild takes one screen. */
class ReadableFileTest {
  @Test
  void aCheckOfATableWithThreeCascadingChildrenTakesOneScreen() {
    Plan plan =
        CaseFolder.all()
            .filter(CaseFolder::isPlanned)
            .filter(
                folder -> folder.toString().equals("rebuild/tickets-with-three-cascading-children"))
            .findFirst()
            .orElseThrow()
            .plan();
    assertThat(plan.statements()).hasSizeLessThanOrEqualTo(14);
    assertThat(plan.toSql().lines())
        .hasSizeLessThanOrEqualTo(50)
        .allMatch(line -> line.length() <= 120);
    assertThat(plan.toSql().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(3_500);
  }
}
