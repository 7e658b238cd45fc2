package io.github.d1maven.core.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.FailedMigrationException;
import io.github.d1maven.core.cost.RowsBudget;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.migrations.OutOfOrder;
import io.github.d1maven.core.migrations.Selection;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.maven.report.ProbeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is asked about its rows before the first migration runs. */
final class LiveProbesTest {

  private static final String REQUIRED =
      """
      CREATE TABLE new (
        id INTEGER PRIMARY KEY,
        email TEXT NOT NULL
      );
      INSERT INTO new SELECT id, email FROM users;
      DROP TABLE users;
      ALTER TABLE new RENAME TO users;
      """;

  private final SampleProject project;
  private final List<String> heard = new ArrayList<>();

  LiveProbesTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
    project
        .migration("0001_more.sql", "CREATE TABLE notes (body TEXT);")
        .migration("0002_required.sql", REQUIRED)
        .migration("0003_unique.sql", "CREATE UNIQUE INDEX emails ON users (email);");
  }

  private static final List<String> ROWS =
      List.of(
          "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)",
          "INSERT INTO users VALUES (1, 'a'), (2, NULL), (3, NULL), (4, NULL), (5, NULL),"
              + " (6, NULL), (7, NULL), (8, 'a')");

  private ApplyMigrations.Progress progress() {
    return new ApplyMigrations.Progress() {
      @Override
      public void applied(String name) {
        heard.add("applied " + name);
      }

      @Override
      public void appliedByOthers(AppliedMigration record) {}

      @Override
      public void probed(List<ProbeAnswer> answers) {
        heard.addAll(ProbeText.of(answers));
      }
    };
  }

  private ApplyMigrations.Result apply(Project opened, Selection selection, boolean probe) {
    return ApplyMigrations.run(
        DatabaseState.of(opened), selection, Confirmation.NONE, RowsBudget.NONE, probe, progress());
  }

  private void fill() {
    ROWS.forEach(project::sql);
  }

  @Test
  void theErrorNamesRulesPlacesRowsAndWaysOn() {
    fill();
    assertThatThrownBy(() -> project.with(opened -> apply(opened, Selection.ALL, true)))
        .isInstanceOf(FoundRowsException.class)
        .hasMessage(
            """
            [D1-201] column users.email contains NULL, which NOT NULL forbids: 6 rows
              --> src/main/d1/migrations/0002_required.sql:1:1
              1 | CREATE TABLE new (
                | ^
              cause: the migration would stop at rows of table users:
                     id = 2, 3, 4, 5, 6, …
              help:  correct these rows first, for example with an UPDATE at the beginning of the migration

            [D1-202] table users has duplicate values for unique index emails: 2 rows
              --> src/main/d1/migrations/0003_unique.sql:1:1
              1 | CREATE UNIQUE INDEX emails ON users (email);
                | ^
              cause: the migration would stop at rows of table users:
                     id = 1, 8
              state: nothing was changed in local database DB
              help:  correct these rows first, for example with an UPDATE at the beginning of the migration
              help:  to apply only the migrations before 0002_required.sql, add: upTo=0001_more.sql
              help:  to let the migrations find such rows themselves, add: probe=false
              see:   docs/gate.md#live-probes""");
    assertThat(heard).isEmpty();
    assertThat(project.rows("SELECT name FROM sqlite_schema")).containsExactly("users");
  }

  @Test
  void aPlanHasALineForEach() {
    fill();
    List<ProbeAnswer> answers =
        project.with(opened -> LiveProbes.ask(DatabaseState.of(opened), Selection.ALL));
    assertThat(ProbeText.violations(answers))
        .containsExactly(
            "src/main/d1/migrations/0002_required.sql would stop: column users.email contains"
                + " NULL, which NOT NULL forbids: 6 rows",
            "src/main/d1/migrations/0003_unique.sql would stop: table users has duplicate values"
                + " for unique index emails: 2 rows");
  }

  @Test
  void aTableThatIsRenamedIsNamedAsItIsNow() {
    fill();
    project
        .migration("0002_required.sql", "ALTER TABLE users RENAME TO people;")
        .migration("0003_unique.sql", "CREATE UNIQUE INDEX emails ON people (email);");
    assertThatThrownBy(() -> project.with(opened -> apply(opened, Selection.ALL, true)))
        .hasMessageContaining("table people has duplicate values for unique index emails: 2 rows")
        .hasMessageContaining(
            """
              cause: the migration would stop at rows of table users, which a pending migration renames to people:
                     id = 1, 8
            """);
  }

  @Test
  void whatTheErrorOffersWorks() {
    fill();
    project.with(
        opened -> apply(opened, new Selection("0001_more.sql", null, OutOfOrder.WARN), true));
    assertThat(heard).containsExactly("applied 0001_more.sql");
    assertThatThrownBy(() -> project.with(opened -> apply(opened, Selection.ALL, false)))
        .isInstanceOf(FailedMigrationException.class)
        .hasMessageContaining("NOT NULL constraint failed: new.email");
  }

  @Test
  void rowsThatMeetEverythingAreReported() {
    fill();
    project.sql("UPDATE users SET email = id");
    project.with(opened -> apply(opened, Selection.ALL, true));
    assertThat(heard)
        .containsExactly(
            "existing rows meet 2 requirements of the migrations",
            "applied 0001_more.sql",
            "applied 0002_required.sql",
            "applied 0003_unique.sql");
  }

  @Test
  void whatTheMigrationCorrectsItselfIsLeftToIt() {
    fill();
    project
        .migration("0002_required.sql", "UPDATE users SET email = id;" + REQUIRED)
        .migration("0003_unique.sql", "");
    project.with(opened -> apply(opened, Selection.ALL, true));
    assertThat(heard)
        .first()
        .isEqualTo(
            "src/main/d1/migrations/0002_required.sql finds out itself whether"
                + " column users.email contains NULL, which NOT NULL forbids:"
                + " the migration changes rows of table users itself");
    assertThat(project.rows("SELECT email FROM users WHERE id = 2")).containsExactly("2");
  }

  @Test
  void aQueryThatFailsIsNoReasonToStop() {
    project.sql("CREATE TABLE n (i INTEGER)", "INSERT INTO n VALUES (-9223372036854775808)");
    project
        .migration("0002_required.sql", "ALTER TABLE n ADD COLUMN j CHECK (abs(i) > j);")
        .migration("0003_unique.sql", "");
    assertThatThrownBy(() -> project.with(opened -> apply(opened, Selection.ALL, true)))
        .isInstanceOf(FailedMigrationException.class);
    assertThat(heard)
        .first()
        .asString()
        .contains("0002_required.sql finds out itself whether rows of table n violate CHECK")
        .contains("integer overflow");
  }

  @Test
  void aRemoteDatabaseIsAskedAndNothingIsWritten() {
    try (RemoteSample remote = new RemoteSample(project)) {
      ROWS.forEach(remote::sql);
      List<String> before = remote.rows("SELECT * FROM users");
      assertThatThrownBy(() -> remote.with(opened -> apply(opened, Selection.ALL, true)))
          .isInstanceOf(FoundRowsException.class)
          .hasMessageContaining("id = 2, 3, 4, 5, 6, …")
          .hasMessageContaining("nothing was changed in remote database shop");
      assertThat(heard).isEmpty();
      assertThat(remote.rows("SELECT name FROM sqlite_schema")).containsExactly("users");
      assertThat(remote.rows("SELECT * FROM users")).isEqualTo(before);
      assertThat(remote.heard()).doesNotContain("bookmark");
    }
  }
}
