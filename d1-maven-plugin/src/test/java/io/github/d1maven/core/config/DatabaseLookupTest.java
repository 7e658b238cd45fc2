package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseLookupTest {

  private static final String TWO =
      """
      {"d1_databases": [
        {"binding": "DB", "database_name": "shop-db", "database_id": "id-1"},
        {"binding": "LOG", "database_name": "log-db"}
      ]}
      """;

  @TempDir Path root;
  private Path module;

  @BeforeEach
  void createModule() throws IOException {
    module = Files.createDirectories(root.resolve("api"));
  }

  @Test
  void projectWithoutAnythingHasALocalDatabaseByDefault() {
    assertThat(DatabaseLookup.find(DatabaseRequest.of(module)))
        .isEqualTo(
            new DatabaseConfig(
                "DB",
                null,
                null,
                null,
                module.resolve("src/main/d1/migrations"),
                null,
                "d1_migrations",
                null,
                module));
  }

  @Test
  void projectWithoutWranglerFileIsDescribedByParameters() {
    var request =
        new DatabaseRequest(
            module,
            null,
            null,
            "ignored",
            new DatabaseSelector(null, "SHOP", "shop-db", "id-1"),
            new MigrationsSettings("sql", "sql/**/*.sql", "done"),
            false);
    assertThat(DatabaseLookup.find(request))
        .isEqualTo(
            new DatabaseConfig(
                "SHOP",
                "shop-db",
                "id-1",
                null,
                module.resolve("sql"),
                module + "/sql/**/*.sql",
                "done",
                null,
                module));
  }

  @Test
  void withoutWranglerFileTheSelectorIsTheDatabaseName() {
    DatabaseConfig found = DatabaseLookup.find(request(null, "shop-db"));
    assertThat(found.databaseName()).isEqualTo("shop-db");
    assertThat(found.binding()).isEqualTo("DB");
  }

  @Test
  void onlyDatabaseOfTheFileIsTaken() throws IOException {
    Path file = wrangler("wrangler.toml", "[[d1_databases]]\nbinding = 'SHOP'\n");
    assertThat(DatabaseLookup.find(DatabaseRequest.of(module)))
        .isEqualTo(
            new DatabaseConfig(
                "SHOP",
                null,
                null,
                null,
                root.resolve("migrations"),
                null,
                "d1_migrations",
                file,
                root));
  }

  @Test
  void databaseIsChosenByBindingOrNameAndTheFirstHitCounts() throws IOException {
    wrangler("wrangler.json", TWO);
    assertThat(DatabaseLookup.find(request(null, "LOG")).databaseName()).isEqualTo("log-db");
    assertThat(DatabaseLookup.find(request(null, "shop-db")).binding()).isEqualTo("DB");
    wrangler(
        "wrangler.json",
        """
        {"d1_databases": [
          {"binding": "A", "database_name": "B"}, {"binding": "B", "database_name": "A"}]}""");
    assertThat(DatabaseLookup.find(request(null, "B")).binding()).isEqualTo("A");
  }

  @Test
  void severalDatabasesNeedAChoice() throws IOException {
    wrangler("wrangler.json", TWO);
    assertRefused(
        () -> DatabaseLookup.find(DatabaseRequest.of(module)),
        """
        there are 2 D1 databases in wrangler.json
          --> $root/wrangler.json:2:3
          cause: found DB (shop-db, id-1), LOG (log-db)
          help:  choose one, for example: database=DB""");
  }

  @Test
  void unknownDatabaseIsRefusedWithThoseThatExist() throws IOException {
    wrangler("wrangler.json", TWO);
    assertRefused(
        () -> DatabaseLookup.find(request(null, "shop")),
        """
        no such D1 database in wrangler.json
          --> $root/wrangler.json:2:3
          cause: looked for binding or database_name "shop";
                 found DB (shop-db, id-1), LOG (log-db)
          help:  choose one, for example: database=DB""");
  }

  @Test
  void parametersNeverChangeAListedDatabase() throws IOException {
    wrangler("wrangler.json", TWO);
    var selector = new DatabaseSelector(null, "DB", null, "id-2");
    var request =
        new DatabaseRequest(module, null, null, null, selector, MigrationsSettings.DEFAULTS, false);
    assertThatThrownBy(() -> DatabaseLookup.find(request))
        .hasMessageContaining("looked for binding \"DB\" and database_id \"id-2\"");
  }

  @Test
  void environmentOfTheParameterGoesBeforeCloudflareEnv() throws IOException {
    wrangler(
        "wrangler.json",
        """
        {"d1_databases": [{"binding": "TOP"}], "env": {
          "a": {"d1_databases": [{"binding": "A"}]},
          "b": {"d1_databases": [{"binding": "B"}]}}}
        """);
    assertThat(binding(null, null)).isEqualTo("TOP");
    assertThat(binding(null, "b")).isEqualTo("B");
    assertThat(binding("a", "b")).isEqualTo("A");
    assertThat(binding("", "b")).isEqualTo("TOP");
    assertThat(binding(null, "")).isEqualTo("TOP");
  }

  @Test
  void environmentWithoutWranglerFileIsRefused() {
    assertRefused(
        () -> DatabaseLookup.find(request("staging", null)),
        """
        there is no environment "staging"
          cause: environments are defined in a wrangler file; looked for wrangler.json, wrangler.jsonc
                 and wrangler.toml in $root/api and its parents
          help:  remove the environment
          help:  or specify the file: config=<file>""");
  }

  @Test
  void fileWithoutDatabasesNeedsParameters() throws IOException {
    Path file = wrangler("wrangler.jsonc", "{\"name\": \"shop\"}");
    assertRefused(
        () -> DatabaseLookup.find(DatabaseRequest.of(module)),
        """
        wrangler.jsonc lists no D1 database
          --> $root/wrangler.jsonc
          cause: it has no d1_databases
          help:  add "d1_databases": [{"binding": "DB"}] to it
          help:  or specify the binding: binding=DB""");
    DatabaseConfig found = DatabaseLookup.find(request(null, "shop-db"));
    assertThat(found.configFile()).isEqualTo(file);
    assertThat(found.rootDirectory()).isEqualTo(root);
    assertThat(found.migrationsDir()).isEqualTo(module.resolve("src/main/d1/migrations"));
  }

  @Test
  void migrationsSettingsOfTheFileStartFromItsFolder() throws IOException {
    wrangler(
        "wrangler.json",
        """
        {"d1_databases": [{"binding": "DB", "migrations_dir": "./db/sql",
          "migrations_pattern": "db/sql/*/up.sql", "migrations_table": ""}]}""");
    DatabaseConfig found = DatabaseLookup.find(DatabaseRequest.of(module));
    assertThat(found.migrationsDir()).isEqualTo(root.resolve("db/sql"));
    assertThat(found.migrationsPattern()).isEqualTo("db/sql/*/up.sql");
    assertThat(found.migrationsTable()).isEqualTo("d1_migrations");
  }

  @Test
  void migrationsFolderOfAParameterStartsFromTheProjectAndDropsTheFilesPattern()
      throws IOException {
    wrangler(
        "wrangler.json",
        """
        {"d1_databases": [{"binding": "DB", "migrations_dir": "sql",
          "migrations_pattern": "sql/*/up.sql", "migrations_table": "done"}]}""");
    DatabaseConfig found = DatabaseLookup.find(migrations("mine", false));
    assertThat(found.migrationsDir()).isEqualTo(module.resolve("mine"));
    assertThat(found.migrationsPattern()).isNull();
    assertThat(found.migrationsTable()).isEqualTo("done");
  }

  @Test
  void patternWithoutFolderIsRefused() throws IOException {
    wrangler(
        "wrangler.json",
        "{\"d1_databases\": [{\"binding\": \"DB\", \"migrations_pattern\": \"x\"}]}");
    assertRefused(
        () -> DatabaseLookup.find(DatabaseRequest.of(module)),
        """
        database "DB" has migrations_pattern without migrations_dir
          --> $root/wrangler.json:1:19
          cause: the pattern must begin with the folder of migrations_dir
          help:  add "migrations_dir", for example "migrations_dir": "migrations\"""");
  }

  @Test
  void migrationsOutsideTheProjectAreRefusedUnlessAllowed() throws IOException {
    wrangler(
        "wrangler.json",
        "{\"d1_databases\": [\n{\"binding\": \"DB\", \"migrations_dir\": \"../../etc\"}]}");
    assertRefused(
        () -> DatabaseLookup.find(DatabaseRequest.of(module)),
        """
        the migrations folder ../../etc is outside the project
          --> $root/wrangler.json:2:1
          cause: it is $outside, which is not inside $root
          help:  move it into the project
          help:  or allow it: allowOutsideProject=true"""
            .replace("$outside", root.resolve("../../etc").normalize().toString()));
    var allowed =
        new DatabaseRequest(
            module, null, null, null, DatabaseSelector.ANY, MigrationsSettings.DEFAULTS, true);
    assertThat(DatabaseLookup.find(allowed).migrationsDir())
        .isEqualTo(root.resolve("../../etc").normalize());
  }

  @Test
  void parameterOutsideTheProjectIsRefusedToo() {
    assertThatThrownBy(() -> DatabaseLookup.find(migrations("../../etc", false)))
        .hasMessageContaining("is outside the project");
    assertThat(DatabaseLookup.find(migrations("../../etc", true)).migrationsDir())
        .isEqualTo(root.getParent().resolve("etc"));
  }

  @Test
  void explicitFileTakesThePlaceOfTheSearch() throws IOException {
    wrangler("wrangler.json", TWO);
    Path other = Files.writeString(module.resolve("dev.toml"), "d1_databases = [{binding = 'X'}]");
    var request =
        new DatabaseRequest(
            module,
            Path.of("dev.toml"),
            null,
            null,
            DatabaseSelector.ANY,
            MigrationsSettings.DEFAULTS,
            false);
    DatabaseConfig found = DatabaseLookup.find(request);
    assertThat(found.configFile()).isEqualTo(other);
    assertThat(found.binding()).isEqualTo("X");
  }

  private String binding(@Nullable String environment, @Nullable String cloudflareEnv) {
    return DatabaseLookup.find(
            new DatabaseRequest(
                module,
                null,
                environment,
                cloudflareEnv,
                DatabaseSelector.ANY,
                MigrationsSettings.DEFAULTS,
                false))
        .binding();
  }

  private DatabaseRequest request(@Nullable String environment, @Nullable String database) {
    var selector = new DatabaseSelector(database, null, null, null);
    return new DatabaseRequest(
        module, null, environment, null, selector, MigrationsSettings.DEFAULTS, false);
  }

  private DatabaseRequest migrations(String directory, boolean allowOutside) {
    var settings = new MigrationsSettings(directory, null, null);
    return new DatabaseRequest(
        module, null, null, null, DatabaseSelector.ANY, settings, allowOutside);
  }

  private Path wrangler(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message.replace("$root", root.toString()));
  }
}
