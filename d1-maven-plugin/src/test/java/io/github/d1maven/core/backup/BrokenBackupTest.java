package io.github.d1maven.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.dump.DumpException;
import io.github.d1maven.core.dump.DumpScope;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is not whole changes nothing, and what is left out is said. */
final class BrokenBackupTest {

  private final SampleProject sample;
  private final Path file;

  BrokenBackupTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
    file = basedir.resolve("a.sql");
    sample.sql("CREATE TABLE a (x)", "INSERT INTO a VALUES ('one'), ('two'), ('three')");
  }

  private void restore(Path path) {
    sample.with(project -> RestoreBackup.run(project, path, Confirmation.NONE));
  }

  private void assertRefused(Path path, Class<? extends ProblemException> type) {
    assertThatExceptionOfType(type).isThrownBy(() -> restore(path));
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a", "b");
  }

  @Test
  void eachCutAndEachChangedByteIsNoticed() throws IOException {
    Backups.write(sample, file, DumpScope.ALL);
    byte[] whole = Files.readAllBytes(file);
    sample.sql("CREATE TABLE b (x)");
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] broken = whole.clone();
      int at = random.nextInt(whole.length);
      if (i % 2 == 0) {
        broken = Arrays.copyOf(whole, at);
      } else {
        broken[at] ^= (byte) (1 << random.nextInt(7));
      }
      Files.write(file, broken);
      assertRefused(file, DumpException.class);
    }
    Files.write(file, whole);
    restore(file);
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a");
  }

  @Test
  void aCompressedFileThatWasCutIsNoticed() throws IOException {
    Path compressed = sample.file("a.sql.gz");
    Backups.write(sample, compressed, DumpScope.ALL);
    byte[] whole = Files.readAllBytes(compressed);
    sample.sql("CREATE TABLE b (x)");
    for (int length : new int[] {0, 5, 30, whole.length / 2, whole.length - 9, whole.length - 1}) {
      Files.write(compressed, Arrays.copyOf(whole, length));
      assertRefused(compressed, DumpException.class);
    }
  }

  /** Somebody computed the checksum anew, but the file does not do what it says. */
  private void forge(String text, String replacement) throws IOException {
    Backups.write(sample, file, DumpScope.ALL);
    String whole = Files.readString(file);
    String changed = whole.replace(text, replacement);
    assertThat(changed).isNotEqualTo(whole);
    String body = changed.substring(0, changed.indexOf("SELECT 'end of backup"));
    String sum = Checksum.ofExactly(body);
    Files.writeString(file, body + "SELECT 'end of backup, sha256 " + sum + "' AS backup;\n");
    sample.sql("CREATE TABLE b (x)");
  }

  @Test
  void aResultThatDiffersFromTheHeaderIsRolledBack() throws IOException {
    forge("'two'", "'TWO'");
    assertThatExceptionOfType(DumpException.class)
        .isThrownBy(() -> restore(file))
        .withMessageContaining("the restored database differs from the backup")
        .withMessageContaining("the rows of table a differ");
    assertThat(sample.rows("SELECT name FROM sqlite_schema")).containsExactly("a", "b");
  }

  @Test
  void statementsThatNoBackupHasAreRefused() throws IOException {
    forge("CREATE TABLE a (x);", "CREATE TABLE a (x);VACUUM INTO 'stolen';");
    assertRefused(file, ProblemException.class);
    assertThat(sample.file("stolen")).doesNotExist();
  }

  @Test
  void dataAloneIsNotRestored() {
    Backups.write(sample, file, new DumpScope(List.of(), List.of(), DumpScope.Content.DATA));
    sample.sql("CREATE TABLE b (x)");
    assertThat(Backups.body(file)).noneMatch(line -> line.startsWith("CREATE"));
    assertRefused(file, ConfigurationException.class);
  }

  @Test
  void someOfTheTablesAreRestoredOnlyIntoAnEmptyDatabase(@TempDir Path other) {
    sample.sql(
        "CREATE TABLE b (x)",
        "CREATE VIEW uses_b AS SELECT x FROM b",
        "CREATE VIEW uses_view AS SELECT x FROM uses_b",
        "CREATE TRIGGER into_b AFTER INSERT ON a BEGIN INSERT INTO b VALUES (new.x); END");
    var scope = new DumpScope(List.of(), List.of(new Identifier("B")), DumpScope.Content.ALL);
    assertThat(Backups.write(sample, file, scope).summary().leftOut())
        .containsExactly("b", "uses_b", "uses_view", "into_b");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> restore(file))
        .withMessageContaining("left out were b, uses_b, uses_view, into_b");
    var empty = new SampleProject(other);
    empty.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
    assertThat(empty.rows("SELECT name FROM sqlite_schema")).containsExactly("a");
  }

  @Test
  void aTableWhoseParentIsLeftOutIsRefused() {
    sample.sql("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p REFERENCES p)");
    var scope = new DumpScope(List.of(new Identifier("c")), List.of(), DumpScope.Content.ALL);
    assertThatExceptionOfType(DumpException.class)
        .isThrownBy(() -> Backups.write(sample, file, scope))
        .withMessageContaining("table c cannot be loaded without table p");
    assertThat(file).doesNotExist();
  }

  @Test
  void aContentlessIndexIsRefusedUntilItIsLeftOut() {
    sample.sql(
        "CREATE VIRTUAL TABLE words USING fts5(w, content='')",
        "CREATE TRIGGER index_a AFTER INSERT ON a BEGIN INSERT INTO words VALUES (new.x); END");
    assertThatExceptionOfType(DumpException.class)
        .isThrownBy(() -> Backups.write(sample, file, DumpScope.ALL))
        .withMessageContaining("the rows of FTS5 table words cannot be read");
    var scope = new DumpScope(List.of(), List.of(new Identifier("words")), DumpScope.Content.ALL);
    assertThat(Backups.write(sample, file, scope).summary().leftOut())
        .containsExactly("words", "index_a");
  }

  @Test
  void wordsThatWranglerCutsAreWarnedAbout() {
    sample.sql("CREATE VIEW v AS SELECT 'BEGIN TRANSACTION' AS x");
    assertThat(Backups.write(sample, file, DumpScope.ALL).summary().warnings())
        .containsExactly(
            "wrangler cannot load this file unchanged, because the text of view v contains the words"
                + " BEGIN TRANSACTION");
  }

  @Test
  void rowsWithoutParentsAreRestoredToo(@TempDir Path other) {
    sample.sql(
        "CREATE TABLE p (id INTEGER PRIMARY KEY)",
        "CREATE TABLE c (p REFERENCES p)",
        "INSERT INTO c VALUES (5)");
    Backups.write(sample, file, DumpScope.ALL);
    var empty = new SampleProject(other);
    empty.with(project -> RestoreBackup.run(project, file, Confirmation.NONE));
    assertThat(empty.rows("SELECT p FROM c")).containsExactly("5");
  }
}
