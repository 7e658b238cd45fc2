package io.github.d1maven.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.database.ChangedMeanwhileException;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.UnconfirmedException;
import io.github.d1maven.core.standin.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of databases at Cloudflare, and restores into them. */
final class RemoteBackupTest {

  private static final Confirmation CONFIRMED = new Confirmation(RemoteSample.NAME);

  private static final Recorder RECORDER =
      Recorder.of(new Origin("run", "tool", null, null, null), () -> 0, warning -> {});

  private final SampleProject project;
  private final RemoteSample sample;

  RemoteBackupTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
    sample = new RemoteSample(project);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private BackupDatabase.Result backup(String name, int attempts, List<String> heard) {
    var progress =
        new BackupDatabase.Progress() {
          @Override
          public void written(String table, long rows) {}

          @Override
          public void repeated(String reason) {
            heard.add(reason);
          }
        };
    Path file = project.file("backups/" + name);
    var request = new BackupDatabase.Request(file, DumpScope.ALL, SampleProject.NOW, attempts);
    return sample.with(opened -> BackupDatabase.run(opened, request, progress));
  }

  private BackupDatabase.Result backup(String name) {
    return backup(name, 1, new ArrayList<>());
  }

  private RestoreBackup.Result restore(String name, Confirmation confirmation) {
    return sample.with(
        opened -> RestoreBackup.run(opened, project.file("backups/" + name), confirmation));
  }

  @Test
  void theSameContentGivesTheSameBytesThereAndHere() {
    project.sql(EveryKind.statements(2_000).toArray(new String[0]));
    Path local = project.file("backups/local.sql");
    BackupDatabase.Result here = Backups.write(project, local, DumpScope.ALL);
    sample.recording(RECORDER);
    restore("local.sql", Confirmation.NONE);
    assertThat(sample.heard())
        .anyMatch(line -> line.contains("by import, because it is too large"));
    assertThat(sample.rows("SELECT event, name, run FROM d1_maven_history"))
        .containsExactly("restore|local.sql|run");
    sample.sql("DROP TABLE d1_maven_history");
    BackupDatabase.Result there = backup("remote.sql");
    assertThat(there.summary().schema()).isEqualTo(here.summary().schema());
    assertThat(there.summary().tables())
        .containsExactlyInAnyOrderElementsOf(here.summary().tables());
    assertThat(there.summary().bookmark()).isPresent();
    restore("remote.sql", CONFIRMED);
    assertThat(backup("again.sql").summary().tables())
        .filteredOn(table -> !table.name().equals("d1_maven_history"))
        .containsExactlyInAnyOrderElementsOf(here.summary().tables());
  }

  @Test
  void whatIsThereIsDroppedOnlyIfThatIsConfirmed() {
    sample.sql("CREATE TABLE a (x); INSERT INTO a VALUES (1);");
    backup("a.sql");
    sample.sql("DROP TABLE a; CREATE TABLE b (x);");
    assertThatExceptionOfType(UnconfirmedException.class)
        .isThrownBy(() -> restore("a.sql", Confirmation.NONE))
        .withMessageContaining("this drops everything in the database and restores backups/a.sql");
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("b");
    assertThat(restore("a.sql", CONFIRMED).replaced()).isTrue();
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a");
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
  }

  /** Writes at the first page of rows of the first attempt. */
  private Fault write(String sql) {
    return (exchange, work) -> {
      sample.sql(sql);
      exchange.send(work.run());
    };
  }

  @Test
  void aWriteDuringTheDumpIsNoticedAndTheDumpRepeated() {
    sample.sql("CREATE TABLE a (x); INSERT INTO a VALUES (1);");
    sample.standIn().faults().at(3, write("INSERT INTO a VALUES (2);"));
    List<String> heard = new ArrayList<>();
    BackupDatabase.Result result = backup("a.sql", 2, heard);
    assertThat(heard).containsExactly("the remote database shop was written while it was read");
    assertThat(result.summary().rows()).isEqualTo(2);
    assertThat(Backups.body(project.file("backups/a.sql")).toString()).containsOnlyOnce("(1,1)");
  }

  @Test
  void aDatabaseThatIsWrittenAllTheTimeIsRefused() {
    sample.sql("CREATE TABLE a (x);");
    sample.standIn().faults().at(3, write("INSERT INTO a VALUES (2);"));
    assertThatExceptionOfType(ChangedMeanwhileException.class).isThrownBy(() -> backup("a.sql"));
    assertThat(project.file("backups").toFile().list()).containsExactly(".gitignore");
  }
}
