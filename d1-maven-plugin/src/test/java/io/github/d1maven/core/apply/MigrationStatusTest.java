package io.github.d1maven.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.maven.report.StatusText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationStatusTest {

  private final SampleProject project;

  MigrationStatusTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  private MigrationStatus.Result status() {
    return project.with(MigrationStatus::run);
  }

  @Test
  void projectWithoutMigrations() {
    assertThat(StatusText.table(status())).containsExactly("0 applied, 0 pending");
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void everyStateIsListed() {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    project.with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
    project.sql(
        "INSERT INTO d1_migrations (name) VALUES ('0003_of_another_branch.sql')",
        "UPDATE d1_migrations SET applied_at = '2026-11-22 11:35:0' || id");
    project.migration("0002_b.sql", "").migration("0004_c.sql", "").migration("0004_d.sql", "");
    MigrationStatus.Result status = status();
    assertThat(StatusText.table(status))
        .containsExactly(
            "migration                   state    applied at (UTC)",
            "0001_a.sql                  applied  2026-11-22 11:35:01",
            "0003_of_another_branch.sql  unknown  2026-11-22 11:35:02",
            "0002_b.sql                  pending  -",
            "0004_c.sql                  pending  -",
            "0004_d.sql                  pending  -",
            "1 applied, 3 pending, 1 unknown to this folder");
    assertThat(StatusText.warnings(status))
        .isEqualTo(
            List.of(
                "migrations out of order, a later one is already applied: 0002_b.sql",
                "several migrations have the same number: 4: 0004_c.sql, 0004_d.sql"));
  }

  @Test
  void readingDoesNotCreateTheLedger() {
    project.sql("CREATE TABLE t (a)");
    assertThat(status().entries()).isEmpty();
    assertThat(project.rows("SELECT name FROM sqlite_schema")).containsExactly("t");
  }
}
