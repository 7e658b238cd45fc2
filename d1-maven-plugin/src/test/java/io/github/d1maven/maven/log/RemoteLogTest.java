package io.github.d1maven.maven.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.connect.FoundDatabase;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.maven.RecordingLog;
import io.github.d1maven.maven.report.file.RunReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a run at Cloudflare. */
final class RemoteLogTest {

  private static final String COMMAND =
      "mvn d1:restore -Dtarget=remote -Dd1.confirm=shop -Dd1.bookmark=";

  private static final DatabaseConfig CONFIG =
      new DatabaseConfig(
          "DB", "shop", "1-2-3", null, Path.of(""), null, "d1_migrations", null, Path.of(""));

  private final RecordingLog log = new RecordingLog();

  private static RunReport report(Path folder) {
    return new RunReport(folder, "apply", Instant.EPOCH);
  }

  private RemoteLog remote(RunReport report, @Nullable PrintStream terminal) {
    var remote = new RemoteLog(log, report, () -> terminal, database -> COMMAND);
    remote.found(new FoundDatabase(Target.REMOTE, CONFIG, null, "0".repeat(32), "shop", "1-2-3"));
    return remote;
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
    remote.settled("the response was lost");
  }

  @Test
  void progressIsSaidRarelyWhereNobodyWatches(@TempDir Path folder) {
    run(remote(report(folder), null));
    assertThat(log.lines())
        .containsExactly(
            "0001_a.sql: 9000 statements, by import, because it is too large for one batch",
            "uploading 75 %, 0:15",
            "importing, 0:30",
            "the response was lost");
  }

  @Test
  void progressMovesInPlaceOnATerminal(@TempDir Path folder) {
    var bytes = new ByteArrayOutputStream();
    run(remote(report(folder), new PrintStream(bytes, true, UTF_8)));
    assertThat(log.lines()).hasSize(2);
    assertThat(bytes.toString(UTF_8))
        .startsWith("\ruploading 0 %, 0:00 \ruploading 5 %, 0:01 ")
        .contains("\ruploading 95 %, 0:19 \rimporting, 0:20     \rimporting, 0:21 ")
        .endsWith("\rimporting, 0:40 " + System.lineSeparator());
  }

  @Test
  void wayBackIsPrintedAndReported(@TempDir Path folder) throws Exception {
    RunReport report = report(folder);
    RemoteLog remote = remote(report, null);
    remote.bookmarked("00000085-1");
    remote.retrying("cannot read: no response within 1 s; retrying in 500 ms");
    var goalLog = new GoalLog(log, null, "apply", () -> Instant.EPOCH);
    var progress = new LoggedProgress(goalLog, report, JsonNodeFactory.instance.objectNode());
    progress.applied("0001_a.sql");
    progress.appliedByOthers(new AppliedMigration(2, "0002_b.sql", "2026-11-22 14:00:00"));
    report.end(Instant.EPOCH, null);
    assertThat(log.lines())
        .containsExactly(
            "to undo this run:",
            "    " + COMMAND + "00000085-1",
            "warning: cannot read: no response within 1 s; retrying in 500 ms",
            "applied 0001_a.sql",
            "applied by another run in the meantime, at 2026-11-22 14:00:00 UTC: 0002_b.sql");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Files.readString(files.findFirst().orElseThrow()))
          .contains(
              "\"account\" : \"00000000000000000000000000000000\"",
              "\"name\" : \"shop\"",
              "\"bookmark\" : \"00000085-1\"",
              "\"restore\" : \"" + COMMAND + "00000085-1\"",
              "\"retries\" : [ \"cannot read",
              "\"applied\" : [ \"0001_a.sql\" ]",
              "\"name\" : \"0002_b.sql\"",
              "\"success\" : true");
    }
  }
}
