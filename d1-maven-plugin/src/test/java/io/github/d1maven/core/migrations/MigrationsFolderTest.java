package io.github.d1maven.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsFolderTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-27T11:45:00Z");

  @TempDir Path root;

  @Test
  void listsByNumberThenByNameAndUnnumberedLast() throws IOException {
    create("10_c.sql", "foo.sql", "2_b.sql", "0003_d.sql", "12abc.sql", "1_a.sql", "0003_c.sql");
    assertThat(names(folder(null)))
        .containsExactly(
            "1_a.sql", "2_b.sql", "0003_c.sql", "0003_d.sql", "10_c.sql", "12abc.sql", "foo.sql");
  }

  @Test
  void listsOnlyVisibleRegularSqlFilesOfTheFolderItself() throws IOException {
    create("0001_a.sql", ".0002_hidden.sql", "0003_b.SQL", "README.md", "sub/0004_c.sql");
    Files.createDirectory(root.resolve("migrations/0005_folder.sql"));
    Files.createSymbolicLink(
        root.resolve("migrations/0006_link.sql"), root.resolve("migrations/0001_a.sql"));
    assertThat(folder(null).list())
        .containsExactly(new MigrationFile("0001_a.sql", root.resolve("migrations/0001_a.sql")));
  }

  @Test
  void patternFindsMigrationsInFolders() throws IOException {
    create("10_b/migration.sql", "2_a/migration.sql", "2_a/snapshot.json", "0001_x.sql");
    assertThat(names(folder("migrations/*/migration.sql")))
        .containsExactly("2_a/migration.sql", "10_b/migration.sql");
    assertThat(names(folder("./migrations/**/*.sql")))
        .containsExactly("0001_x.sql", "2_a/migration.sql", "10_b/migration.sql");
    assertThat(names(folder(root + "/migrations/2*/*")))
        .containsExactly("2_a/migration.sql", "2_a/snapshot.json");
  }

  @Test
  void foldersCompareFolderByFolder() throws IOException {
    create("1/2/a.sql", "1/10/a.sql", "1/b.sql", "1.sql");
    assertThat(names(folder("migrations/**/*.sql")))
        .containsExactly("1/2/a.sql", "1/10/a.sql", "1/b.sql", "1.sql");
  }

  @Test
  void folderMayBeALinkAndMayBeTheRoot() throws IOException {
    create("0001_a.sql");
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("migrations"));
    assertThat(MigrationsFolder.of(root, link, null, CLOCK).list())
        .containsExactly(new MigrationFile("0001_a.sql", link.resolve("0001_a.sql")));
    Path migrations = root.resolve("migrations");
    assertThat(names(MigrationsFolder.of(migrations, Path.of("."), "*.sql", CLOCK)))
        .containsExactly("0001_a.sql");
  }

  @Test
  void missingFolderHasNoMigrations() {
    assertThat(folder(null).list()).isEmpty();
    assertThat(folder(null).directory()).isEqualTo(root.resolve("migrations"));
  }

  @Test
  void fileInPlaceOfTheFolderIsRefused() throws IOException {
    Files.createFile(root.resolve("migrations"));
    assertRefused(
        () -> folder(null).list(),
        """
        the path of the migrations folder is not a folder
          --> $root/migrations""");
  }

  @Test
  void patternOutsideTheFolderIsRefused() {
    assertRefused(
        () -> folder("migrations/../sql/*.sql"),
        """
        the migrations_pattern migrations/../sql/*.sql is not in the migrations folder
          --> $root/migrations
          cause: it resolves to $root/sql/*.sql in $root
          help:  begin the pattern with the folder, for example migrations/*.sql""");
  }

  @Test
  void firstMigrationHasNumberOne() {
    assertThat(folder(null).nextName("init")).isEqualTo("0001_init.sql");
  }

  @Test
  void nextNumberFollowsTheHighest() throws IOException {
    create("0007_a.sql", "0002_b.sql", "foo.sql");
    assertThat(folder(null).nextName("add email to users"))
        .isEqualTo("0008_add_email_to_users.sql");
    create("20261122130000_a.sql");
    assertThat(folder(null).nextName("x")).isEqualTo("20261122130001_x.sql");
  }

  @Test
  void nextNumberNeedsUniqueNumbers() throws IOException {
    create("0003_a.sql", "3_b.sql", "0004_c.sql", "0001_d.sql", "1_e.sql");
    assertRefused(
        () -> folder(null).nextName("x"),
        """
        several migrations have the same number
          --> $root/migrations
          cause: 1: 0001_d.sql, 1_e.sql;
                 3: 0003_a.sql, 3_b.sql
          help:  rename the ones that have not been applied to any database yet""");
  }

  @Test
  void nextNumberStopsWhereWranglerCannotCount() throws IOException {
    create("9007199254740991_a.sql");
    assertRefused(
        () -> folder(null).nextName("x"),
        """
        no migration number is left after 9007199254740991
          --> $root/migrations
          help:  rename the last migration""");
  }

  @Test
  void nameThatThePatternWouldNotFindIsRefused() {
    assertRefused(
        () -> folder("migrations/v*/*.sql").nextName("x"),
        """
        the pattern of migrations does not match the new migration 0001_x.sql
          --> $root/migrations
          cause: the migrations_pattern is migrations/v*/*.sql
          help:  change the pattern to find *.sql or */migration.sql in the folder""");
  }

  @Test
  void foldersOfPrismaAreRecognized() throws IOException {
    create("migration_lock.toml");
    assertThat(names(folder(null))).isEmpty();
    assertThat(folder(null).nextName("add email"))
        .isEqualTo("20261127114500_add_email/migration.sql");
    create("20240101000000_init/migration.sql", "0_baseline/migration.sql");
    assertThat(names(folder(null)))
        .containsExactly("0_baseline/migration.sql", "20240101000000_init/migration.sql");
    assertThat(folder(null).missingPattern()).contains("migrations/*/migration.sql");
    assertThat(folder("migrations/*/migration.sql").missingPattern()).isEmpty();
  }

  @Test
  void filesOfTheFolderItselfComeFirst() throws IOException {
    create("migration_lock.toml", "20240101000000_init/migration.sql", "0001_a.sql");
    assertThat(names(folder(null))).containsExactly("0001_a.sql");
    assertThat(folder(null).nextName("b")).isEqualTo("0002_b.sql");
    assertThat(folder(null).missingPattern()).isEmpty();
  }

  @Test
  void aNewFolderIsLaterThanTheLastOne() throws IOException {
    create("20261127114500_a/migration.sql");
    assertThat(folder(null).nextName("b")).isEqualTo("20261127114501_b/migration.sql");
    create("20301231235959_c/migration.sql");
    assertThat(folder(null).nextName("d")).isEqualTo("20310101000000_d/migration.sql");
    create("20309999999999_e/migration.sql");
    assertThat(folder(null).nextName("f")).isEqualTo("20310000000000_f/migration.sql");
  }

  @Test
  void foldersWithOtherNumbersAreCounted() throws IOException {
    create("0007_a/migration.sql");
    assertThat(folder(null).nextName("b")).isEqualTo("0008_b/migration.sql");
  }

  @Test
  void thePatternOfAnEmptyFolderDecides() throws IOException {
    assertThat(folder("migrations/*/migration.sql").nextName("a"))
        .isEqualTo("20261127114500_a/migration.sql");
    assertThat(folder("migrations/**/*.sql").nextName("a")).isEqualTo("0001_a.sql");
    create("20240101000000_init/migration.sql");
    assertThat(folder("migrations/**/*.sql").nextName("a"))
        .isEqualTo("20261127114500_a/migration.sql");
  }

  @Test
  void writesAFileInAFolderOfItsOwn() throws IOException {
    MigrationFile file = folder(null).write("20261127114500_a/migration.sql", "SELECT 1;\n");
    assertThat(folder(null).list()).containsExactly(file);
    assertThatThrownBy(() -> folder(null).write("20261127114500_a/migration.sql", "x"))
        .hasMessageStartingWith("the file migration.sql already exists");
    assertThat(file.path()).hasContent("SELECT 1;\n");
  }

  @Test
  void ordinaryMessagesMakeNames() {
    assertThat(folder(null).nextName("add user's (new) table, 100%"))
        .isEqualTo("0001_add_user's_(new)_table,_100%.sql");
    assertThat(folder(null).nextName("v1.2")).isEqualTo("0001_v1.2.sql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a/b",
        "a\\b",
        "../x",
        ".x",
        "a..b",
        "a\nb",
        "a\tb",
        "a\u0000",
        "a\u202Eb",
        "a:b",
        "x.sql",
        "a\uD800"
      })
  void dubiousMessagesAreRefused(String message) {
    assertThatThrownBy(() -> folder(null).nextName(message))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("is not a valid name for a migration");
  }

  @Test
  void refusedMessageSaysWhy() {
    assertRefused(
        () -> folder(null).nextName("a/b"),
        """
        "a/b" is not a valid name for a migration
          cause: it contains /
          help:  describe the migration in a few words, for example add_email""");
    assertThatThrownBy(() -> folder(null).nextName("a\tb"))
        .hasMessageStartingWith("\"a?b\" is not a valid name")
        .hasMessageContaining("it contains the invisible character U+0009");
    assertThatThrownBy(() -> folder(null).nextName("x".repeat(201)))
        .hasMessageContaining("it is longer than 200 bytes");
  }

  @Test
  void writesAFileThatIsListedThen() throws IOException {
    MigrationFile file = folder(null).write("0001_init.sql", "SELECT 'ü';\n");
    assertThat(folder(null).list()).containsExactly(file);
    assertThat(file.path()).hasContent("SELECT 'ü';\n");
    assertThat(children()).containsExactly("0001_init.sql");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    create("0001_init.sql");
    assertRefused(
        () -> folder(null).write("0001_init.sql", "x"),
        """
        the file 0001_init.sql already exists
          --> $root/migrations/0001_init.sql
          state: nothing was written""");
    assertThat(root.resolve("migrations/0001_init.sql")).isEmptyFile();
    assertThat(children()).containsExactly("0001_init.sql");
  }

  private MigrationsFolder folder(@Nullable String pattern) {
    return MigrationsFolder.of(root, Path.of("migrations"), pattern, CLOCK);
  }

  private static List<String> names(MigrationsFolder folder) {
    return folder.list().stream().map(MigrationFile::name).toList();
  }

  private void create(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve("migrations").resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private List<String> children() throws IOException {
    try (var files = Files.list(root.resolve("migrations"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(MigrationException.class)
        .hasMessage(message.replace("$root", root.toString()));
  }
}
