package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.d1maven.diff.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WranglerFileTest {

  private static final String ENVIRONMENTS =
      """
      {
        "d1_databases": [{"binding": "DB", "database_id": "top"}],
        "env": {
          "staging": {"d1_databases": [{"binding": "DB", "database_id": "staged"}]},
          "empty": {},
          "none": {"d1_databases": []}
        }
      }
      """;

  @TempDir Path dir;

  @Test
  void readsEveryKeyOfADatabase() throws IOException {
    List<DatabaseEntry> databases =
        read(
                "wrangler.json",
                """
                {"name": "shop", "compatibility_date": "2026-01-01", "d1_databases": [{
                  "binding": "DB", "database_name": "shop-db", "database_id": "id-1",
                  "preview_database_id": "id-2", "migrations_dir": "sql",
                  "migrations_pattern": "sql/**/*.sql", "migrations_table": "done",
                  "remote": true, "something_new": [1]
                }]}
                """)
            .databases(null);
    assertThat(databases)
        .containsExactly(
            new DatabaseEntry(
                "DB",
                "shop-db",
                "id-1",
                "id-2",
                new MigrationsSettings("sql", "sql/**/*.sql", "done"),
                Place.of(dir.resolve("wrangler.json"), 1, 71)));
  }

  @Test
  void acceptsCommentsTrailingCommasByteOrderMarkAndCrLfInBothJsonFormats() throws IOException {
    String text =
        "\uFEFF// first\r\n{\r\n\"d1_databases\": [ /* one */ {\"binding\": \"DB\",},],\r\n}\r\n";
    for (String name : List.of("wrangler.json", "wrangler.jsonc")) {
      assertThat(read(name, text).databases(null)).hasSize(1);
    }
  }

  @Test
  void readsToml() throws IOException {
    WranglerFile file =
        read(
            "wrangler.toml",
            """
            name = "shop"

            [[d1_databases]]
            binding = "DB"
            database_name = "shop-db"

            [[d1_databases]]
            binding = "LOG"

            [env.staging]
            vars = { A = "b" }

              [[env.staging.d1_databases]]
              binding = "DB"
              database_id = "staged"
            """
                .replace("\n", "\r\n"));
    assertThat(file.databases(null))
        .extracting(DatabaseEntry::binding, entry -> entry.location().line())
        .containsExactly(tuple("DB", 3), tuple("LOG", 7));
    assertThat(file.databases("staging"))
        .extracting(DatabaseEntry::databaseId)
        .containsExactly("staged");
  }

  @Test
  void fileWithoutDatabasesHasNone() throws IOException {
    assertThat(read("wrangler.json", "{}").databases(null)).isEmpty();
    assertThat(read("wrangler.toml", "").databases(null)).isEmpty();
  }

  @Test
  void environmentHasItsOwnDatabases() throws IOException {
    WranglerFile file = read("wrangler.json", ENVIRONMENTS);
    assertThat(file.databases(null)).extracting(DatabaseEntry::databaseId).containsExactly("top");
    assertThat(file.databases("staging"))
        .extracting(DatabaseEntry::databaseId)
        .containsExactly("staged");
    assertThat(file.databases("none")).isEmpty();
  }

  @Test
  void environmentDoesNotInheritDatabases() throws IOException {
    WranglerFile file = read("wrangler.json", ENVIRONMENTS);
    assertRefused(
        () -> file.databases("empty"),
        """
        environment "empty" has no d1_databases
          --> $dir/wrangler.json:5:14
          cause: the file lists d1_databases at the top level, which an environment does not inherit
          help:  repeat d1_databases under env.empty""");
  }

  @Test
  void unknownEnvironmentIsRefusedWithThoseThatExist() throws IOException {
    WranglerFile file = read("wrangler.json", ENVIRONMENTS);
    assertRefused(
        () -> file.databases("prod"),
        """
        no environment "prod" in wrangler.json
          --> $dir/wrangler.json:3:10
          cause: its environments are staging, empty, none
          help:  choose one, or none for the top level; CLOUDFLARE_ENV also sets it: env=<name>""");
  }

  @Test
  void environmentIsRefusedInAFileWithoutEnvironments() throws IOException {
    WranglerFile file = read("wrangler.toml", "name = 'shop'");
    assertRefused(
        () -> file.databases("prod"),
        """
        no environment "prod" in wrangler.toml
          --> $dir/wrangler.toml
          cause: the file has no environments
          help:  choose one, or none for the top level; CLOUDFLARE_ENV also sets it: env=<name>""");
  }

  @Test
  void unlistedEnvironmentOfAPagesProjectIsTheTopLevel() throws IOException {
    WranglerFile file =
        read(
            "wrangler.json",
            """
            {"pages_build_output_dir": "dist", "d1_databases": [{"binding": "DB"}]}""");
    assertThat(file.databases("preview")).hasSize(1);
  }

  @Test
  void malformedJsonIsRefusedWithItsPlace() throws IOException {
    assertRefused(
        () -> read("wrangler.json", "{\n  \"d1_databases\": [}\n"),
        """
        wrangler.json is not valid JSON
          --> $dir/wrangler.json:2:20
          cause: Unexpected close marker '}': expected ']' (for Array starting at line 2, column 19)""");
  }

  @Test
  void malformedTomlIsRefusedWithItsPlace() throws IOException {
    assertRefused(
        () -> read("wrangler.toml", "name = 'shop'\n[d1_databases\nbinding = 'DB'\n"),
        """
        wrangler.toml is not valid TOML
          --> $dir/wrangler.toml:2:14
          cause: Newline not permitted here""");
  }

  @Test
  void wrongTypeInJsonIsRefusedWithItsPlace() throws IOException {
    WranglerFile file =
        read(
            "wrangler.json",
            """
            {"env": {"dev": {"d1_databases": [
              {"binding": "DB"},
              {"binding": 5}
            ]}}}""");
    assertRefused(
        () -> file.databases("dev"),
        """
        env.dev.d1_databases[1].binding must be a string
          --> $dir/wrangler.json:3:15
          cause: found number 5""");
  }

  @Test
  void wrongTypeInTomlIsRefusedWithItsPlace() throws IOException {
    WranglerFile file =
        read(
            "wrangler.toml",
            """
            text = \"""
            [[d1_databases]]
            binding = \"""

            [[d1_databases]]
            binding = "A"

            [[d1_databases]]
            "binding" = "B"
              database_id = true # no string
            """);
    assertRefused(
        () -> file.databases(null),
        """
        d1_databases[1].database_id must be a string
          --> $dir/wrangler.toml:10:3
          cause: found boolean true""");
  }

  @Test
  void wrongTypeInsideAnInlineTomlValueIsRefusedWithThePlaceOfItsKey() throws IOException {
    WranglerFile file = read("wrangler.toml", "\nd1_databases = [ { binding = 'A' }, 7 ]\n");
    assertRefused(
        () -> file.databases(null),
        """
        d1_databases[1] must be an object
          --> $dir/wrangler.toml:2:1
          cause: found number 7""");
  }

  @Test
  void otherWrongTypesAreRefused() throws IOException {
    assertThatThrownBy(() -> read("wrangler.json", "[]"))
        .hasMessageStartingWith("wrangler.json must be an object\n")
        .hasMessageEndingWith("cause: found array");
    WranglerFile file = read("wrangler.json", "{\"d1_databases\": {}, \"env\": {\"dev\": null}}");
    assertThatThrownBy(() -> file.databases(null))
        .hasMessageStartingWith("d1_databases must be an array of objects\n");
    assertThatThrownBy(() -> read("wrangler.json", "{\"env\": 1}").databases("x"))
        .hasMessageStartingWith("env must be an object\n");
  }

  @Test
  void databaseWithoutBindingIsRefused() throws IOException {
    WranglerFile file = read("wrangler.json", "{\"d1_databases\": [{\"database_name\": \"x\"}]}");
    assertRefused(
        () -> file.databases(null),
        """
        d1_databases[0] has no "binding"
          --> $dir/wrangler.json:1:19""");
  }

  @Test
  void unknownFormatIsRefused() {
    assertRefused(
        () -> read("wrangler.yaml", "a: 1"),
        """
        unknown file format: wrangler.yaml
          --> $dir/wrangler.yaml
          cause: the name must end with .json, .jsonc or .toml""");
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Path file = Files.write(dir.resolve("wrangler.json"), new byte[] {'{', (byte) 0xE9, '}'});
    assertRefused(
        () -> WranglerFile.read(file),
        """
        wrangler.json is not UTF-8 text
          --> $dir/wrangler.json""");
  }

  private WranglerFile read(String name, String text) throws IOException {
    return WranglerFile.read(Files.writeString(dir.resolve(name), text));
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message.replace("$dir", dir.toString()));
  }
}
