package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.Loss;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import io.github.d1maven.diff.trial.TrialOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trial of a migration finds nothing in our own plans. */
class PlansOverMadeUpRowsTest {
  /** Plans that stop where there are rows, whatever these hold. */
  private static final List<String> STOPPED =
      List.of(
          "columns/add-not-null-without-default-over-rows",
          "columns/add-not-null-without-default-to-empty-table",
          "columns/add-reference-with-default-to-no-row",
          "columns/add-unique-with-default-over-rows",
          "columns/add-with-check-its-default-breaks",
          "columns/type-text-to-integer-primary-key-over-text",
          "keys/deferrable-stands-apart",
          "rebuild/without-rowid-sharing-no-column");

  private static final SqlScript NOTHING = new SqlScript("nothing", "");

  @Test
  void loseNothing() {
    List<String> lost = new ArrayList<>();
    List<String> stopped = new ArrayList<>();
    List<CaseFolder> planned = CaseFolder.all().filter(CaseFolder::isPlanned).toList();
    for (CaseFolder folder : planned) {
      SqlScript plan = new SqlScript(folder.toString(), folder.plan().toSql());
      TrialOutcome outcome =
          MigrationTrial.run(new MigrationStep(plan, folder.from(), folder.to()), NOTHING);
      outcome.losses().stream().map(Loss::describe).forEach(loss -> lost.add(folder + ": " + loss));
      if (outcome.stopped() != null) {
        stopped.add(folder.toString());
      }
    }
    assertThat(lost).isEmpty();
    assertThat(stopped).containsExactlyElementsOf(STOPPED);
  }
}
