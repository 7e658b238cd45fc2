package io.github.d1maven.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.project.Confirmation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of everything that SQLite can store, restored. */
final class BackupRoundTripTest {

  private final SampleProject source;
  private final SampleProject target;

  BackupRoundTripTest(@TempDir Path basedir) {
    source = new SampleProject(basedir.resolve("source"));
    target = new SampleProject(basedir.resolve("target"));
  }

  @Test
  void everythingIsRestored() {
    source.sql(EveryKind.statements(30_000).toArray(new String[0]));
    Path file = source.file("backups/all.sql");
    BackupDatabase.Result written = Backups.write(source, file, DumpScope.ALL);
    assertThat(written.summary().warnings()).isEmpty();
    target.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
    assertThat(EveryKind.content(target::rows)).isEqualTo(EveryKind.content(source::rows));
    Path again = target.file("backups/all.sql.gz");
    BackupDatabase.Result rewritten = Backups.write(target, again, DumpScope.ALL);
    assertThat(rewritten.summary().schema()).isEqualTo(written.summary().schema());
    assertThat(rewritten.summary().tables())
        .containsExactlyInAnyOrderElementsOf(written.summary().tables());
    assertThat(rewritten.bytes()).isLessThan(written.bytes() / 2);
  }
}
