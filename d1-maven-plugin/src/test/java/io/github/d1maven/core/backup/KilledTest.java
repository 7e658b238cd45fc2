package io.github.d1maven.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.project.Confirmation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills backups and restores in JVMs of their own at random moments; the same command then
 * succeeds. {@code -Psweep} does so 30 times each.
 */
final class KilledTest {

  private static final int KILLS = Boolean.getBoolean("d1.sweep") ? 30 : 2;
  private static final int ROWS = Boolean.getBoolean("d1.sweep") ? 150_000 : 60_000;

  private final SampleProject sample;

  KilledTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
    sample.sql("PRAGMA journal_mode = WAL");
    fill("row");
  }

  private void fill(String text) {
    sample.sql(
        "DROP TABLE IF EXISTS t",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)",
        "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + ROWS
            + ") INSERT INTO t SELECT i, '"
            + text
            + " ' || i FROM n");
  }

  private String content() {
    return sample.rows("SELECT count(*), min(x), max(x), sum(length(x)) FROM t").get(0);
  }

  @Test
  void aBackupAndARestoreSucceedAfterwards() throws IOException, InterruptedException {
    Path whole = sample.file("whole.sql");
    Backups.write(sample, whole, DumpScope.ALL);
    String expected = content();
    Random random = new Random(11);
    for (int i = 0; i < KILLS; i++) {
      Path file = sample.file("backup" + i + ".sql.gz");
      kill(random, "backup", file);
      if (!Files.exists(file)) {
        Backups.write(sample, file, DumpScope.ALL);
      }
      assertThat(sample.file(file.getFileName() + ".part")).doesNotExist();
      fill("other");
      String before = content();
      kill(random, "restore", file);
      assertThat(content()).isIn(before, expected);
      sample.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
      assertThat(content()).isEqualTo(expected);
    }
  }

  private void kill(Random random, String what, Path file)
      throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    Killed.class.getName(),
                    sample.basedir().toString(),
                    what,
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getInputStream().read();
    boolean isOver = process.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    assertThat(isOver && process.exitValue() != 0).isFalse();
  }
}
