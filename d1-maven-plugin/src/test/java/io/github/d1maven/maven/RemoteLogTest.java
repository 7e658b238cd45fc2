package io.github.d1maven.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.maven.report.RunReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a run at Cloudflare. */
final class RemoteLogTest {

  private final RecordingLog log = new RecordingLog();

  private static RunReport report(Path folder) {
    return new RunReport(folder, "apply", Instant.EPOCH);
  }

  private static void run(RemoteLog remote) {
    remote.started("0001_a.sql: 9000 statements, by import, because it is too large for one batch");
    for (int second = 0; second <= 40; second++) {
      Duration elapsed = Duration.ofSeconds(second);
      if (second < 20) {
        remote.progressed("uploading", elapsed, second * 5);
      } else {
        remote.progressed("importing", elapsed, -1);
      }
    }
    remote.settled("the answer was lost");
  }

  @Test
  void progressIsSaidRarelyWhereNobodyWatches(@TempDir Path folder) {
    run(new RemoteLog(log, report(folder), null));
    assertThat(log.lines())
        .containsExactly(
            "0001_a.sql: 9000 statements, by import, because it is too large for one batch",
            "uploading 75 %, 0:15",
            "importing, 0:30",
            "the answer was lost");
  }

  @Test
  void progressMovesInPlaceOnATerminal(@TempDir Path folder) {
    var bytes = new ByteArrayOutputStream();
    run(new RemoteLog(log, report(folder), new PrintStream(bytes, true, UTF_8)));
    assertThat(log.lines()).hasSize(2);
    assertThat(bytes.toString(UTF_8))
        .startsWith("\ruploading 0 %, 0:00 \ruploading 5 %, 0:01 ")
        .contains("\ruploading 95 %, 0:19 \rimporting, 0:20     \rimporting, 0:21 ")
        .endsWith("\rimporting, 0:40 " + System.lineSeparator());
  }

  @Test
  void wayBackIsPrintedAndReported(@TempDir Path folder) throws Exception {
    RunReport report = report(folder);
    var remote = new RemoteLog(log, report, null);
    String command = "mvn d1:restore -Dtarget=remote -Dd1.confirm=shop -Dd1.bookmark=";
    remote.restore(command);
    remote.bookmarked("00000085-1");
    remote.retrying("cannot read: no answer within 1 s; trying again in 500 ms");
    var progress = new LoggedProgress(log, report);
    progress.applied("0001_a.sql");
    progress.appliedByOthers(new AppliedMigration(2, "0002_b.sql", "2026-11-22 14:00:00"));
    report.end(Instant.EPOCH, null);
    assertThat(log.lines())
        .containsExactly(
            "the way back to the state before this:",
            "    " + command + "00000085-1",
            "warning: cannot read: no answer within 1 s; trying again in 500 ms",
            "applied 0001_a.sql",
            "applied by another run in the meantime, at 2026-11-22 14:00:00 UTC: 0002_b.sql");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Files.readString(files.findFirst().orElseThrow()))
          .contains(
              "\"bookmark\" : \"00000085-1\"",
              "\"restore\" : \"" + command + "00000085-1\"",
              "\"retries\" : [ \"cannot read",
              "\"applied\" : [ \"0001_a.sql\" ]",
              "\"name\" : \"0002_b.sql\"",
              "\"success\" : true");
    }
  }
}
