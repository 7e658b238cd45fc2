package io.github.d1maven.core.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.apply.MigrationStatus;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.state.AppliedByPrismaException;
import io.github.d1maven.maven.report.ErrorText;
import io.github.d1maven.maven.report.PrismaText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that {@code prisma migrate} made. */
final class PrismaMigrationsTest {

  private static final String USERS =
      "-- CreateTable\nCREATE TABLE \"User\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n";
  private static final String POSTS =
      "-- CreateTable\nCREATE TABLE \"Post\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n";

  private final SampleProject project;

  PrismaMigrationsTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  @BeforeEach
  void madeByPrisma() throws Exception {
    project
        .write(
            "wrangler.json",
            "{\"d1_databases\": [{\"binding\": \"DB\", \"migrations_dir\": \"prisma/migrations\"}]}")
        .write(
            "prisma/schema.prisma",
            "datasource db {\n  provider = \"sqlite\"\n}\n\nmodel User {\n  id Int @id\n}\n\nmodel Post {\n  id Int @id\n}\n")
        .write("prisma/migrations/migration_lock.toml", "provider = \"sqlite\"\n")
        .write("prisma/migrations/20240101000000_users/migration.sql", USERS)
        .write("prisma/migrations/20240102000000_posts/migration.sql", POSTS);
    project.sql(
        """
        CREATE TABLE "_prisma_migrations" (
            "id"                    TEXT PRIMARY KEY NOT NULL,
            "checksum"              TEXT NOT NULL,
            "finished_at"           DATETIME,
            "migration_name"        TEXT NOT NULL,
            "logs"                  TEXT,
            "rolled_back_at"        DATETIME,
            "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
            "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
        )""",
        USERS,
        "INSERT INTO User VALUES (7)");
    record("20240101000000_users", USERS, "'2024-01-01T10:11:12.345+00:00'", "NULL");
  }

  /** Records a migration as Prisma does. */
  private void record(String name, String text, String finished, String rolledBack)
      throws Exception {
    project.sql(
        "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, rolled_back_at,"
            + " started_at) VALUES (hex(randomblob(16)), '%s', %s, '%s', %s, '%s')"
                .formatted(sha256(text), finished, name, rolledBack, name));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> apply() {
    return project
        .with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE))
        .applied();
  }

  private CreateMigration.Result create() {
    return project.with(
        opened ->
            CreateMigration.run(
                opened,
                new CreateMigration.Request(
                    "more", List.of(project.file("prisma/schema.prisma")), PlanPreferences.NONE)));
  }

  private AdoptChanges.Result adopt() {
    return project.with(opened -> AdoptChanges.run(opened, "adopt", PlanPreferences.NONE));
  }

  private MigrationStatus.Result status() {
    return project.with(MigrationStatus::run);
  }

  private List<String> warnings() {
    return project.with(
        opened -> PrismaText.warnings(MigrationStatus.run(opened), opened.database().identity()));
  }

  private static final String REFUSED =
      """
      Prisma has applied 1 pending migration to the local database DB already
        cause: recorded in _prisma_migrations but not in d1_migrations: 20240101000000_users/migration.sql
        state: nothing was changed
        help:  to record them as applied without running them:
                 mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true
        help:  to discard the data, rebuild the database from its migrations and the seed:
                 mvn d1:reset""";

  private static void assertRefused(Runnable goal) {
    assertThatThrownBy(goal::run)
        .isInstanceOfSatisfying(
            AppliedByPrismaException.class,
            e -> assertThat(ErrorText.of(e)).contains(new ErrorText(REFUSED, true)));
  }

  @Test
  void nothingThatPrismaAppliedRunsAgain() {
    assertRefused(this::apply);
    assertRefused(this::create);
    assertRefused(
        () ->
            project.with(
                opened ->
                    ShowDiff.run(
                        opened,
                        List.of(project.file("prisma/schema.prisma")),
                        PlanPreferences.NONE)));
    assertThat(project.rows("SELECT id FROM User")).containsExactly("7");
  }

  @Test
  void whatPrismaAppliedIsAdopted() {
    assertThat(adopt())
        .isEqualTo(
            new AdoptChanges.Result(
                List.of("20240101000000_users/migration.sql"), Optional.empty()));
    assertThat(apply()).containsExactly("20240102000000_posts/migration.sql");
    assertThat(create().migration()).isEmpty();
    assertThat(project.rows("SELECT name FROM d1_migrations ORDER BY id"))
        .containsExactly(
            "20240101000000_users/migration.sql", "20240102000000_posts/migration.sql");
    assertThat(project.rows("SELECT id FROM User")).containsExactly("7");
    assertThat(project.rows("SELECT migration_name FROM _prisma_migrations"))
        .containsExactly("20240101000000_users");
  }

  @Test
  void changesWithoutAMigrationAreAdoptedToo() {
    project.sql("CREATE INDEX odd ON User (id)");
    AdoptChanges.Result result = adopt();
    assertThat(result.byPrisma()).containsExactly("20240101000000_users/migration.sql");
    assertThat(result.migration().orElseThrow().file().name())
        .isEqualTo("20261127114500_adopt/migration.sql");
    assertThat(project.rows("SELECT name FROM d1_migrations ORDER BY id"))
        .containsExactly(
            "20240101000000_users/migration.sql", "20261127114500_adopt/migration.sql");
  }

  @Test
  void theSameTextUnderAnotherNameIsRecognized() {
    project
        .write("wrangler.json", "{\"d1_databases\": [{\"binding\": \"DB\"}]}")
        .write("migrations/0001_users.sql", USERS.replace("\n", "\r\n"))
        .write("migrations/0002_posts.sql", POSTS);
    assertThat(adopt().byPrisma()).containsExactly("0001_users.sql");
    assertThat(apply()).containsExactly("0002_posts.sql");
  }

  @Test
  void whatFailedOrWasRolledBackIsStillPending() throws Exception {
    record("20240102000000_posts", POSTS, "1704190272345", "'2024-01-03T00:00:00+00:00'");
    record("20240102000000_posts", POSTS, "NULL", "NULL");
    assertThat(PrismaText.table(status().prisma()))
        .containsExactly(
            "recorded by Prisma    state        finished at (UTC)",
            "20240101000000_users  applied      2024-01-01 10:11:12",
            "20240102000000_posts  rolled back  2024-01-02 10:11:12",
            "20240102000000_posts  failed       -");
    adopt();
    assertThat(apply()).containsExactly("20240102000000_posts/migration.sql");
  }

  @Test
  void anEditedFileIsReported() {
    project.write("prisma/migrations/20240101000000_users/migration.sql", USERS + "-- edited\n");
    assertThat(status().prisma().edited())
        .extracting(MigrationFile::name)
        .containsExactly("20240101000000_users/migration.sql");
    assertThat(warnings())
        .containsExactly(
            "edited since Prisma applied them: 20240101000000_users/migration.sql",
            "applied by Prisma, but not recorded as applied: 20240101000000_users/migration.sql;"
                + " record them with mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true",
            "wrangler finds these migrations only with \"migrations_pattern\":"
                + " \"prisma/migrations/*/migration.sql\"");
  }

  @Test
  void lineEndsAreNoEdits() {
    project.write(
        "prisma/migrations/20240101000000_users/migration.sql", USERS.replace("\n", "\r\n"));
    assertThat(status().prisma().edited()).isEmpty();
  }

  @Test
  void seedKeepsPrismasTable() {
    project.write("seed.sql", "INSERT INTO User VALUES (1);");
    project.with(
        opened ->
            SeedDatabase.run(
                opened, new SeedDatabase.Request(List.of(project.file("seed.sql")), true)));
    assertThat(project.rows("SELECT id FROM User")).containsExactly("1");
    assertThat(project.rows("SELECT count(*) FROM _prisma_migrations")).containsExactly("1");
  }

  @Test
  void resetDropsPrismasTableAndSaysSo() {
    ResetDatabase.Result result =
        project.with(
            opened ->
                ResetDatabase.run(
                    opened,
                    new ResetDatabase.Request(List.of(), Confirmation.NONE),
                    ApplyMigrations.Progress.NONE));
    assertThat(PrismaText.dropped(result.prisma()))
        .containsExactly("dropped _prisma_migrations too, which recorded 1 migration");
    assertThat(PrismaText.dropped(0)).isEmpty();
    assertThat(project.rows("SELECT name FROM sqlite_schema WHERE name LIKE '%prisma%'")).isEmpty();
    assertThat(apply()).isEmpty();
    assertThat(create().migration()).isEmpty();
  }
}
