package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.fix.FixedMigration;
import io.github.d1maven.diff.fix.MigrationFix;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rewrites the textbook rebuild of every case that loses rows. */
class FixedRebuildsTest {
  private static final SqlScript NOTHING = new SqlScript("nothing", "");

  @Test
  void everyRebuildThatLosesRowsBecomesAPlanThatDoesNot() {
    Map<String, String> refused = new TreeMap<>();
    int fixed = 0;
    for (CaseFolder folder : CaseFolder.all().filter(CaseFolder::isPlanned).toList()) {
      SqlScript rebuild =
          new SqlScript(folder.toString(), TextbookRebuild.of(folder.from(), folder.to()));
      try {
        Schema after = MigrationStep.after(folder.from(), NOTHING, rebuild, Set.of());
        Optional<FixedMigration> result =
            new MigrationFix(new MigrationStep(rebuild, folder.from(), after), NOTHING, Set.of())
                .fix(PlanOptions.DEFAULT);
        fixed += result.isPresent() ? 1 : 0;
      } catch (SqlTextException e) {
        // The textbook has no answer to this change.
      } catch (ProblemException e) {
        refused.put(folder.toString(), e.problem().fact() + ": " + e.problem().cause());
      }
    }
    assertThat(refused).isEmpty();
    assertThat(fixed).isGreaterThan(50);
  }
}
