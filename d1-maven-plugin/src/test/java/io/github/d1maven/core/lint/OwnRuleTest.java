package io.github.d1maven.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnRuleTest {
  private static final LintInput INPUT =
      LintInput.of(
          List.of(
              new SqlScript(
                  "m/1.sql",
                  """
                  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL DEFAULT '');
                  CREATE TABLE posts (id INTEGER PRIMARY KEY, u INTEGER REFERENCES users);
                  CREATE INDEX posts_u ON posts (u);
                  """)),
          List.of("1.sql"),
          new SqlScript("ledger", ""),
          Set.of());

  private static List<String> check(String sql) {
    return new OwnRule("TEAM-1", new SqlScript("lint/TEAM-1.sql", sql))
        .check(INPUT).stream()
            .map(hit -> (hit.at() == null ? hit.file() : hit.at()) + ": " + hit.fact())
            .toList();
  }

  @Test
  void aRowIsAFindingAtTheObject() {
    assertThat(
            check(
                "SELECT 'table ' || name || ' lacks created_at' AS message, name AS object"
                    + " FROM tables ORDER BY name"))
        .containsExactly(
            "m/1.sql:2:1: table posts lacks created_at",
            "m/1.sql:1:1: table users lacks created_at");
  }

  @Test
  void theModelHasColumnsIndexesForeignKeysAndStatements() {
    assertThat(
            check(
                "SELECT group_concat(\"table\" || '.' || name || ' ' || type || ' ' || not_null"
                    + " || ' ' || primary_key || ' ' || ifnull(default_value, '-'), '; ')"
                    + " AS message FROM columns"))
        .containsExactly(
            "m/1.sql: users.id INTEGER 0 1 -; users.email TEXT 1 0 ''; posts.id INTEGER 0 1 -;"
                + " posts.u INTEGER 0 0 -");
    assertThat(
            check(
                "SELECT f.\"table\" || ' ' || f.columns || ' ' || parent || ' ' || parent_columns"
                    + " || ' ' || on_delete || ' ' || i.name || ' ' || is_unique AS message"
                    + " FROM foreign_keys f JOIN indexes i ON i.columns = f.columns"))
        .containsExactly("m/1.sql: posts u users id NO ACTION posts_u 0");
    assertThat(
            check(
                "SELECT 'line ' || line AS message, migration, statement FROM statements"
                    + " WHERE sql LIKE 'CREATE INDEX%'"))
        .containsExactly("m/1.sql:3:1: line 3");
  }

  @Test
  void aPlaceThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> check("SELECT 'm' AS message, 'nobody' AS object"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a rule returns a place that does not exist")
        .hasMessageContaining("no migration creates or alters \"nobody\"");
    assertThatThrownBy(() -> check("SELECT 'm' AS message, '2.sql' AS migration"))
        .hasMessageContaining("there is no migration \"2.sql\"");
    for (String number : List.of("0", "4", "-1", "'x'", "1.5")) {
      assertThatThrownBy(
              () ->
                  check("SELECT 'm' AS message, '1.sql' AS migration, " + number + " AS statement"))
          .hasMessageContaining("1.sql has no statement " + number.replace("'", ""));
    }
    assertThat(check("SELECT 'm' AS message, '1.sql' AS migration, 2 AS statement"))
        .containsExactly("m/1.sql:2:1: m");
  }

  @Test
  void aRuleWithoutMessagesOrWithWrongSqlIsRefused() {
    assertThatThrownBy(() -> check("SELECT name FROM tables"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a rule returns a row without a message");
    assertThatThrownBy(() -> check("CREATE TEMP TABLE x (a)"))
        .hasMessageContaining("a rule has no query");
    assertThatThrownBy(() -> check("SELECT nope FROM tables"))
        .isInstanceOf(InvalidSqlException.class)
        .hasMessageContaining("no such column: nope")
        .hasMessageContaining("lint/TEAM-1.sql:1:8");
  }
}
