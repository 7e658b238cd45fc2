package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.probe.Probe;
import io.github.d1maven.diff.probe.Probes;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Asks the rows of every case before our plan and the textbook's rebuild: a migration that runs is
 * never stopped, and one that the rows stop is, unless it is left to find out itself.
 */
class ProbedCasesTest {
  private static final SqlScript NOTHING = new SqlScript("nothing", "");

  private final Map<String, String> stopped = new TreeMap<>();
  private final Map<String, String> missed = new TreeMap<>();
  private int found;
  private int left;

  @Test
  void theAnswerIsWhatTheMigrationDoes() {
    for (CaseFolder folder : CaseFolder.all().filter(CaseFolder::isPlanned).toList()) {
      compare(folder, folder + " (plan)", folder.plan().toSql());
      compare(folder, folder + " (textbook)", TextbookRebuild.of(folder.from(), folder.to()));
    }
    missed.keySet().removeIf(name -> name.endsWith("(textbook)")); // it stops at its own mistakes
    assertThat(stopped).isEmpty();
    assertThat(missed).isEmpty();
    assertThat(found).isGreaterThan(40);
    assertThat(left).isLessThan(35);
  }

  private void compare(CaseFolder folder, String name, String sql) {
    Optional<List<Probe>> probes = probes(folder.from(), new SqlScript("m.sql", sql));
    if (probes.isEmpty()) {
      return;
    }
    try (CaseDatabase database =
        new CaseDatabase(folder.script("from.sql"), folder.script("rows.sql"))) {
      List<String> findings = new ArrayList<>();
      boolean unasked = false;
      for (Probe probe : probes.get()) {
        unasked |= probe.query() == null;
        if (probe.query() != null && !database.query(probe.query()).isEmpty()) {
          findings.add(probe.sentence());
        }
      }
      found += findings.isEmpty() ? 0 : 1;
      left += unasked ? 1 : 0;
      String failure = failure(database, sql);
      if (failure == null && !findings.isEmpty()) {
        stopped.put(name, findings.toString());
      } else if (failure != null && findings.isEmpty() && !unasked) {
        missed.put(name, failure);
      }
    }
  }

  private static @Nullable String failure(CaseDatabase database, String sql) {
    try {
      database.migrate(sql);
      return null;
    } catch (SqlTextException e) {
      return e.fact();
    }
  }

  /** Returns the requirements; empty if the textbook has no answer to the change. */
  private static Optional<List<Probe>> probes(Schema from, SqlScript migration) {
    try {
      Schema after = MigrationStep.after(from, NOTHING, migration, Set.of());
      var step = new MigrationStep(migration, from, after);
      return Optional.of(Probes.of(List.of(step), NOTHING, Set.of()));
    } catch (SqlTextException e) {
      return Optional.empty();
    }
  }
}
