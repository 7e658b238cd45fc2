package io.github.d1maven.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateMigrationsTest {

  private static final String A = "CREATE TABLE a (x);\n";
  private static final String B = "CREATE TABLE b (x);\n";

  @TempDir Path basedir;
  private SampleProject project;

  @BeforeEach
  void applyTwo() {
    project = new SampleProject(basedir);
    project.migration("0001_a.sql", A).migration("0002_b.sql", B);
    project.recording(recorder()).with(ValidateMigrationsTest::apply);
  }

  private static Recorder recorder() {
    return Recorder.of(new Origin("run", "tool 1", "ada", null, "0123abc"), () -> 0, warning -> {});
  }

  private static List<String> apply(Project opened) {
    return ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE).applied();
  }

  private InvalidMigrationsException fails() {
    return catchThrowableOfType(
        InvalidMigrationsException.class, () -> project.with(ValidateMigrations::run));
  }

  private void delete(String name) {
    try {
      Files.delete(project.file("src/main/d1/migrations/" + name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertFinds(InvalidMigrationsException failure, String... findings) {
    assertThat(failure.findings())
        .extracting(finding -> finding.kind() + " " + finding.migration())
        .containsExactly(findings);
  }

  /** The text of the error without the time, which is the current one. */
  private static String text(InvalidMigrationsException failure) {
    return failure.getMessage().replaceAll("[0-9-]{10} [0-9:]{8}", "<time>");
  }

  @Test
  void nothingIsWrong() {
    project.migration("0003_c.sql", "SELECT 1;");
    project.migration("0001_a.sql", "\uFEFF" + A.replace("\n", "\r\n"));
    assertThat(project.with(ValidateMigrations::run))
        .isEqualTo(new ValidateMigrations.Result(2, 0, 1));
  }

  @Test
  void whatWranglerAppliedCannotBeCompared() {
    project.migration("0003_c.sql", "SELECT 1;");
    project.sql("INSERT INTO d1_migrations (name) VALUES ('0003_c.sql')");
    assertThat(project.with(ValidateMigrations::run))
        .isEqualTo(new ValidateMigrations.Result(3, 1, 0));
    project.sql("DROP TABLE d1_maven_history");
    assertThat(project.with(ValidateMigrations::run))
        .isEqualTo(new ValidateMigrations.Result(3, 3, 0));
  }

  @Test
  void anEditedFileIsFound() {
    project.migration("0001_a.sql", A + "-- more\n");
    InvalidMigrationsException failure = fails();
    assertFinds(failure, "edited 0001_a.sql");
    assertThat(text(failure))
        .isEqualTo(
            """
            migration 0001_a.sql was changed after it was applied
              --> src/main/d1/migrations/0001_a.sql
              cause: it was applied at <time> UTC by ada from commit 0123abc
                     with checksum %s…; the file now has %s…
              help:  restore the file as it was applied, for example with git
              help:  and write a new migration for the change:
                       create name=<name>"""
                .formatted(
                    Checksum.of(A).substring(0, 12),
                    Checksum.of(A + "-- more\n").substring(0, 12)));
  }

  @Test
  void aRenamedFileIsFoundByItsChecksum() {
    delete("0002_b.sql");
    project.migration("0003_other.sql", B);
    InvalidMigrationsException failure = fails();
    assertFinds(failure, "renamed 0002_b.sql");
    assertThat(text(failure))
        .isEqualTo(
            """
            migration 0002_b.sql was renamed to 0003_other.sql after it was applied
              --> src/main/d1/migrations/0003_other.sql
              cause: the file has the checksum of the one that was applied,
                     and under its new name it would be applied again
              help:  rename it back to 0002_b.sql""");
  }

  @Test
  void aRenamedFileThatWranglerAppliedIsFoundByItsWords() {
    project.sql("DROP TABLE d1_maven_history");
    delete("0001_a.sql");
    project.migration("0000_a.sql", A);
    assertFinds(fails(), "renamed 0001_a.sql");
  }

  @Test
  void aMissingFileIsFound() {
    delete("0001_a.sql");
    InvalidMigrationsException failure = fails();
    assertFinds(failure, "missing 0001_a.sql");
    assertThat(text(failure))
        .isEqualTo(
            """
            migration 0001_a.sql is applied, but its file is missing
              --> src/main/d1/migrations
              cause: it was applied at <time> UTC by ada from commit 0123abc
              help:  restore the file, for example with git
              help:  or rebuild the local database without it:
                       reset""");
  }

  @Test
  void aMigrationOfAnotherBranchIsFound() {
    delete("0002_b.sql");
    InvalidMigrationsException failure = fails();
    assertFinds(failure, "applied-elsewhere 0002_b.sql");
    assertThat(text(failure))
        .isEqualTo(
            """
            migration 0002_b.sql was applied from somewhere else
              --> src/main/d1/migrations
              cause: it was applied at <time> UTC by ada from commit 0123abc;
                     the folder has neither this migration nor a later one
              help:  merge the branch that has it before you go on
              help:  or rebuild the local database without it:
                       reset""");
  }

  @Test
  void aLateLowerNumberIsFound() {
    project.migration("0001_z.sql", "SELECT 1;");
    InvalidMigrationsException failure = fails();
    assertFinds(failure, "out-of-order 0001_z.sql", "duplicate-number 0001_z.sql");
    assertThat(text(failure))
        .isEqualTo(
            """
            migration 0001_z.sql is pending, but a later one is applied
              --> src/main/d1/migrations/0001_z.sql
              cause: 0002_b.sql is applied; other databases may run the two in another order
              help:  if no database has applied it yet, rename it to the next number
              help:  to apply it nevertheless:
                       apply outOfOrder=warn

            several migrations have the number 1
              --> src/main/d1/migrations
              cause: 0001_a.sql and 0001_z.sql; pending: 0001_z.sql
              help:  if no database has applied it yet, rename 0001_z.sql""");
  }

  @Test
  void aDuplicatedNumberThatIsAppliedEverywhereIsLeftAlone() {
    project.migration("0002_c.sql", "SELECT 1;");
    project.recording(recorder()).with(ValidateMigrationsTest::apply);
    assertThat(project.with(ValidateMigrations::run).applied()).isEqualTo(3);
  }

  @Test
  void everythingIsFoundAtOnceRemotely() {
    try (var sample = new RemoteSample(project)) {
      sample.recording(recorder()).with(ValidateMigrationsTest::apply);
      project.migration("0001_a.sql", "SELECT 2;").migration("0000_z.sql", "SELECT 1;");
      delete("0002_b.sql");
      var failure =
          catchThrowableOfType(
              InvalidMigrationsException.class, () -> sample.with(ValidateMigrations::run));
      assertFinds(
          failure, "edited 0001_a.sql", "applied-elsewhere 0002_b.sql", "out-of-order 0000_z.sql");
      assertThat(failure).hasMessageNotContaining("reset");
    }
  }
}
