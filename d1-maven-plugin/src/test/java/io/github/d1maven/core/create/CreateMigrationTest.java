package io.github.d1maven.core.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.diff.AllowedHazards;
import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.plan.RefusedHazardsException;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.maven.report.ErrorText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreateMigrationTest {

  private final SampleProject project;

  CreateMigrationTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  private CreateMigration.Result create(String message, String... allowed) {
    return create(
        message, new PlanPreferences(AllowedHazards.parse(List.of(allowed)), List.of(), true));
  }

  private CreateMigration.Result create(String message, PlanPreferences preferences) {
    List<Path> schema = List.of(project.file("src/main/d1/schema.sql"));
    return project.with(
        opened ->
            CreateMigration.run(opened, new CreateMigration.Request(message, schema, preferences)));
  }

  private Optional<WrittenMigration> adopt(String message) {
    return project
        .with(opened -> AdoptChanges.run(opened, message, PlanPreferences.NONE))
        .migration();
  }

  private void apply() {
    project.with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
  }

  private static void assertFails(ThrowingCallable call, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuntimeException.class,
            e -> assertThat(ErrorText.of(e)).contains(new ErrorText(text.stripTrailing(), true)));
  }

  @Test
  void firstMigrationMakesTheDeclaredSchema() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    var written = create("create users").migration().orElseThrow();
    assertThat(written.file().path())
        .isEqualTo(project.file("src/main/d1/migrations/0001_create_users.sql"));
    assertThat(written.file().path())
        .content()
        .startsWith("-- Migration 0001_create_users.sql\n\n-- ")
        .endsWith("\nCREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void secondCreateAfterApplyHasNothingToDo() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    apply();
    assertThat(create("two"))
        .isEqualTo(new CreateMigration.Result(Optional.empty(), 0, List.of(), CostEstimate.NONE));
    assertThat(project.migrations()).containsExactly("0001_one.sql");
  }

  @Test
  void pendingMigrationsCount() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    assertThat(create("two"))
        .isEqualTo(new CreateMigration.Result(Optional.empty(), 1, List.of(), CostEstimate.NONE));
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);\n");
    assertThat(create("add email").pending()).isEqualTo(1);
    apply();
    assertThat(project.rows("SELECT name FROM pragma_table_info('users')"))
        .containsExactly("id", "email");
  }

  private static final String PROJECTS = "CREATE TABLE projects (id INTEGER PRIMARY KEY";

  private void projects(int rows, String column) {
    project.schema(PROJECTS + ");\n");
    create("one");
    apply();
    for (int id = 1; id <= rows; id++) {
      project.sql("INSERT INTO projects VALUES (" + id + ")");
    }
    project.schema(PROJECTS + ", " + column + ");\n");
  }

  @Test
  void aNewColumnThatExistingRowsForbidIsRefusedWithTheWaysOn() {
    projects(10, "owner TEXT NOT NULL");
    assertFails(
        () -> create("two"),
        """
        [D1-201] projects has 10 rows here, and its new column owner is NOT NULL without a DEFAULT
          cause: the migration would fail
          state: nothing was written
          help:  give it a DEFAULT
                   owner TEXT NOT NULL DEFAULT ''
          help:  or declare it without NOT NULL now
                   owner TEXT
                 then write a migration that fills it
                   UPDATE "projects" SET "owner" = '' WHERE "owner" IS NULL;
                 and declare NOT NULL when that is applied
          help:  if the databases that will run it have no such rows, add: -Dd1.allow=D1-201:projects.owner
          see:   docs/hazards.md#d1-201
        """);
    assertThat(project.migrations()).containsExactly("0001_one.sql");
    assertThat(create("two", "D1-201:projects.owner").migration()).isPresent();
  }

  @Test
  void theSecondWayOnCanBeFollowed() {
    projects(2, "owner TEXT NOT NULL");
    project.schema(PROJECTS + ", owner TEXT);\n");
    create("two");
    apply();
    project.migration("0003_fill.sql", "UPDATE projects SET owner = '' WHERE owner IS NULL;\n");
    apply();
    project.schema(PROJECTS + ", owner TEXT NOT NULL);\n");
    create("four");
    apply();
    assertThat(project.rows("SELECT owner FROM projects")).containsExactly("", "");
  }

  @Test
  void anEmptyTableAllowsAnyNewColumn() {
    projects(0, "owner TEXT NOT NULL");
    assertThat(create("two").migration()).isPresent();
  }

  @Test
  void aTableOfAPendingMigrationIsNotCounted() {
    project.schema(PROJECTS + ");\n");
    create("one");
    project.schema(PROJECTS + ", owner TEXT NOT NULL);\n");
    assertThat(create("two").migration()).isPresent();
  }

  @Test
  void rowsOfARenamedTableAreCounted() {
    projects(1, "");
    project.schema(
        "CREATE TABLE works (id INTEGER PRIMARY KEY, lead INT NOT NULL); -- d1:renamed from projects");
    assertThatThrownBy(() -> create("two"))
        .hasMessageStartingWith("[D1-201] works has 1 row here,");
  }

  @Test
  void rowsThatTheUserKnowsOfForbidItToo() {
    projects(0, "owner TEXT NOT NULL");
    var known =
        new PlanPreferences(
            AllowedHazards.parse(List.of()),
            List.of(),
            true,
            RowCounts.parse("projects=50000"),
            false);
    assertThatThrownBy(() -> create("two", known))
        .hasMessageStartingWith("[D1-201] projects has 50000 rows, and its new column owner");
  }

  @Test
  void schemaMayBeWrittenOnWindows() {
    project.schema("\uFEFFCREATE TABLE users (\r\n  id INTEGER PRIMARY KEY\r\n);\r\n");
    create("one");
    apply();
    project.schema("CREATE TABLE users (\n  id INTEGER PRIMARY KEY\n);\n");
    assertThat(create("two").migration()).isEmpty();
  }

  @Test
  void mistakeInTheSchemaIsShown() {
    project.schema("CREATE TABLE users (\n  id INTEGER PRIMARY KEY,\n  name TEXT NOT NUL\n);\n");
    assertFails(
        () -> create("one"),
        """
        near "NUL": syntax error
          --> src/main/d1/schema.sql:3:17
          3 |   name TEXT NOT NUL
            |                 ^
        """);
  }

  @Test
  void deletionIsRefusedUntilItIsAllowed() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);\n");
    create("one");
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    assertThatThrownBy(() -> create("two"))
        .isInstanceOfSatisfying(
            RefusedHazardsException.class,
            e ->
                assertThat(ErrorText.of(e).orElseThrow().text())
                    .startsWith("[D1-102] ")
                    .contains(
                        "\n  help:  to delete this data, add: -Dd1.allow=D1-102:users.email\n")
                    .endsWith("\n  see:   docs/hazards.md#d1-102"));
    assertThat(project.migrations()).containsExactly("0001_one.sql");
    var written = create("two", "D1-102:users.email").migration().orElseThrow();
    assertThat(written.file().path()).content().startsWith("-- Migration 0002_two.sql\n-- D1-102 ");
  }

  @Test
  void renameIsNotTakenForADeletion() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);\n");
    create("one");
    apply();
    project.sql("INSERT INTO users VALUES (1, 'a@b')");
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT);\n");
    assertThatThrownBy(() -> create("two"))
        .isInstanceOfSatisfying(
            RefusedHazardsException.class,
            e ->
                assertThat(ErrorText.of(e).orElseThrow().text())
                    .contains(
                        "\n  help:  if it was renamed, keep the data:"
                            + " -Dd1.renames=users.email=mail\n"));
    create(
        "two",
        new PlanPreferences(
            AllowedHazards.parse(List.of()), List.of(Rename.parse("users.email=mail")), true));
    apply();
    assertThat(project.rows("SELECT mail FROM users")).containsExactly("a@b");
  }

  @Test
  void renameMayBeSaidInTheSchema() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);\n");
    create("one");
    project.schema(
        "CREATE TABLE users (id INTEGER PRIMARY KEY,\n  mail TEXT -- d1:renamed from email\n);\n");
    create("two");
    assertThat(create("three").migration()).isEmpty();
  }

  @Test
  void numberUsedTwiceIsRefused() {
    project.schema("CREATE TABLE t (a);").migration("0003_a.sql", "").migration("0003_b.sql", "");
    assertThatThrownBy(() -> create("one"))
        .hasMessageStartingWith("several migrations have the same number");
  }

  @Test
  void driftIsRefusedWithTwoWaysOut() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    apply();
    project.sql("ALTER TABLE users ADD COLUMN phone", "CREATE INDEX phones ON users (phone)");
    assertFails(
        () -> create("two"),
        """
        the local database DB does not match its applied migrations
          cause: these differ: table "users", index "phones"
          help:  to discard these changes, rebuild the database from its migrations and the seed:
                   mvn d1:reset
          help:  to keep them, write a migration for them and record it as applied:
                   mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true
        """);
    assertThat(project.migrations()).containsExactly("0001_one.sql");
  }

  @Test
  void firstWayOutOfDriftIsReset() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    apply();
    project.sql("ALTER TABLE users ADD COLUMN phone");
    project.with(
        opened ->
            ResetDatabase.run(
                opened,
                new ResetDatabase.Request(List.of(), Confirmation.NONE),
                ApplyMigrations.Progress.NONE));
    assertThat(create("two").migration()).isEmpty();
  }

  @Test
  void secondWayOutOfDriftIsToAdoptIt() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    apply();
    project.sql("ALTER TABLE users ADD COLUMN phone", "INSERT INTO users VALUES (1, '555')");
    var written = adopt("adopt changes").orElseThrow();
    assertThat(written.file().path()).content().contains("phone");
    assertThat(project.rows("SELECT name FROM d1_migrations"))
        .containsExactly("0001_one.sql", "0002_adopt_changes.sql");
    assertThat(project.rows("SELECT * FROM users")).containsExactly("1|555");
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY, phone);\n");
    assertThat(create("two").migration()).isEmpty();
    assertThat(adopt("again")).isEmpty();
  }

  @Test
  void databaseThatNeverHadMigrationsIsAdopted() {
    project.sql("CREATE TABLE users (id INTEGER PRIMARY KEY)", "CREATE VIEW v AS SELECT 1 AS one");
    adopt("baseline");
    apply();
    assertThat(project.rows("SELECT name FROM d1_migrations")).containsExactly("0001_baseline.sql");
    assertThat(project.file("src/main/d1/migrations/0001_baseline.sql"))
        .content()
        .contains("CREATE TABLE users (id INTEGER PRIMARY KEY);\n")
        .contains("CREATE VIEW v AS SELECT 1 AS one;\n");
  }

  @Test
  void migrationOfAnotherBranchIsRefused() throws Exception {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("one");
    apply();
    project.sql("INSERT INTO d1_migrations (name) VALUES ('0002_branch.sql')");
    assertFails(
        () -> create("two"),
        """
        the local database DB has applied migrations that are missing from the folder
          cause: missing: 0002_branch.sql
          help:  restore these files, for example by merging the branch that contains them
          help:  to discard their changes, rebuild the database from its migrations and the seed:
                   mvn d1:reset
        """);
  }

  @Test
  void migrationsAppliedOutOfOrderAreReplayedAsTheyWere() {
    project.schema("CREATE TABLE b (a);").migration("0002_b.sql", "CREATE TABLE a (a);");
    apply();
    project.migration("0001_a.sql", "ALTER TABLE a RENAME TO b;");
    apply();
    assertThat(create("two").migration()).isEmpty();
  }

  @Test
  void migrationsMayTouchTheirOwnRecord() {
    project
        .schema("CREATE TABLE t (a);")
        .migration("0001_a.sql", "CREATE TABLE t (a);")
        .migration("0002_b.sql", "UPDATE d1_migrations SET name = name || 'x' WHERE id = 0;");
    assertThat(create("one").migration()).isEmpty();
    apply();
    assertThat(create("one").migration()).isEmpty();
  }

  @Test
  void appliedMigrationMayHoldTheTransactionThatWranglerTakesOut() {
    project.schema("CREATE TABLE users (id INTEGER PRIMARY KEY);\n");
    create("users");
    apply();
    project.write(
        "src/main/d1/migrations/0001_users.sql",
        "BEGIN TRANSACTION;\nCREATE TABLE users (id INTEGER PRIMARY KEY);\nCOMMIT;\n");
    assertThat(create("nothing").migration()).isEmpty();
  }
}
