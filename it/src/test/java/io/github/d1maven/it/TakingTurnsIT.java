package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin and wrangler work on one local database in turns. */
@NeedsNode
class TakingTurnsIT {

  private static final int ROUNDS = 10;
  private static final String LEDGER_AND_DATA =
      "SELECT id, name, applied_at FROM d1_migrations UNION ALL SELECT id, who, round FROM turns";

  private static final String HISTORY =
      "SELECT event, count(*) FROM d1_maven_history GROUP BY event ORDER BY event";

  @TempDir Path folder;

  @Test
  void tenRoundsWithoutADifferenceInLedgerOrData() {
    TestProject project = TestProject.empty(folder);
    Wrangler wrangler = project.wrangler();
    project.write(
        "migrations/0000_turns.sql",
        "CREATE TABLE turns (id INTEGER PRIMARY KEY, who TEXT, round INTEGER);\n");
    for (int round = 1; round <= ROUNDS; round++) {
      String migration = "%04d_round.sql".formatted(round);
      project.write("migrations/" + migration, "CREATE TABLE t%d (x);\n".formatted(round));
      boolean ours = round % 2 == 1;
      if (ours) {
        assertThat(project.apply()).contains(migration);
        project.write("turn.sql", insert("plugin", round));
        project.seed("turn.sql", false);
      } else {
        wrangler.apply();
      }
      String wranglersTurn = ours ? "" : insert("wrangler", round);
      List<String> seenByWrangler = wrangler.query(wranglersTurn + LEDGER_AND_DATA);
      assertThat(seenByWrangler).as("round " + round).hasSize(2 * round + 1);
      assertThat(project.status()).hasSize(round + 1).allMatch(line -> line.startsWith("APPLIED"));
      assertThat(project.rows(LEDGER_AND_DATA)).as("round " + round).isEqualTo(seenByWrangler);
    }
    assertThat(wrangler.hasNothingToApply()).isTrue();
    assertThat(project.apply()).isEmpty();
    assertThat(project.rows(HISTORY)).containsExactly("migration|6", "seed|5");
    assertThat(project.rows("PRAGMA integrity_check")).containsExactly("ok");
  }

  private static String insert(String who, int round) {
    return "INSERT INTO turns (who, round) VALUES ('%s', %d);\n".formatted(who, round);
  }
}
