package io.github.d1maven.diff.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTrialTest {
  private static final SqlScript LEDGER =
      new SqlScript("ledger", "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT);");

  private static final String BEFORE =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
      );
      CREATE TABLE drafts (
        id INTEGER PRIMARY KEY,
        user_id INTEGER REFERENCES users (id) ON DELETE SET NULL
      );
      CREATE TABLE logs (id INTEGER PRIMARY KEY, text TEXT);
      CREATE TRIGGER gone AFTER DELETE ON logs BEGIN DELETE FROM drafts; END;
      """;

  private static TrialOutcome run(String migration) {
    List<MigrationStep> steps =
        MigrationStep.replay(
                LEDGER,
                List.of(new SqlScript("1.sql", BEFORE), new SqlScript("2.sql", migration)),
                Set.of(new Identifier("d1_migrations")))
            .steps();
    return MigrationTrial.run(steps.get(1), LEDGER);
  }

  private static List<String> losses(String migration) {
    TrialOutcome outcome = run(migration);
    assertThat(outcome.stopped()).isNull();
    assertThat(outcome.empty()).isEmpty();
    return outcome.losses().stream().map(Loss::describe).toList();
  }

  private static final String[] LOST = {
    "table \"posts\" loses 3 of 3 rows",
    "table \"drafts\" loses 3 of 3 references in column \"user_id\""
  };

  @ParameterizedTest
  @CsvSource({"__new_users,PRAGMA foreign_keys=OFF;", "users2,PRAGMA defer_foreign_keys=ON;"})
  void aRebuildThatDropsTheOldTableLosesChildren(String side, String pragma) {
    assertThat(
            losses(
                """
                %2$s
                CREATE TABLE "%1$s" (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);
                INSERT INTO "%1$s" (id, email) SELECT id, email FROM users;
                DROP TABLE users;
                ALTER TABLE "%1$s" RENAME TO users;
                """
                    .formatted(side, pragma)))
        .containsExactly(LOST);
  }

  @Test
  void theLossIsPlacedAtTheStatement() {
    Loss loss =
        run("CREATE TABLE n AS SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE n RENAME TO users;")
            .losses()
            .get(0);
    assertThat(loss.cause()).isNotNull();
    assertThat(loss.cause().position()).hasToString("2.sql:2:1");
  }

  @Test
  void aCopyThatLeavesRowsOutLosesThem() {
    assertThat(
            losses(
                """
                CREATE TABLE n (id INTEGER PRIMARY KEY, text TEXT);
                INSERT INTO n SELECT id, text FROM logs WHERE id > 1;
                DROP TRIGGER gone;
                DROP TABLE logs;
                ALTER TABLE n RENAME TO logs;
                """))
        .containsExactly("table \"logs\" loses 1 of 3 rows");
  }

  @Test
  void whatIsDeletedByNameIsMeant() {
    assertThat(losses("DELETE FROM drafts;")).isEmpty();
    assertThat(losses("DROP TABLE drafts; DROP TRIGGER gone;")).isEmpty();
    assertThat(losses("UPDATE drafts SET user_id = NULL;")).isEmpty();
  }

  @Test
  void whatGoesWithItIsNot() {
    assertThat(losses("DELETE FROM users;")).containsExactly(LOST);
    assertThat(losses("DELETE FROM logs;")).containsExactly("table \"drafts\" loses 3 of 3 rows");
    assertThat(losses("REPLACE INTO users SELECT id, email FROM users;")).containsExactly(LOST);
  }

  @Test
  void aDeleteOfSomeRowsDoesNotExcuseTheRest() {
    assertThat(
            losses(
                """
                DELETE FROM posts WHERE id = 1;
                CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
                INSERT INTO n SELECT * FROM users;
                DROP TABLE users;
                ALTER TABLE n RENAME TO users;
                """))
        .contains("table \"posts\" loses 3 of 3 rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT OR IGNORE INTO n SELECT id, text FROM logs",
        "INSERT OR REPLACE INTO n SELECT id, text FROM logs",
        "INSERT INTO n SELECT id, text FROM logs WHERE text IS NOT NULL GROUP BY text",
        "INSERT INTO n SELECT min(id), text FROM logs WHERE text IS NOT NULL GROUP BY text",
      })
  void aCopyThatLeavesOutWhatTheNewSchemaForbidsLosesIt(String copy) {
    assertThat(
            losses(
                """
                DROP TRIGGER gone;
                CREATE TABLE n (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
                %s;
                DROP TABLE logs;
                ALTER TABLE n RENAME TO logs;
                """
                    .formatted(copy)))
        .singleElement()
        .asString()
        .startsWith("table \"logs\" loses ");
  }

  @Test
  void renamedTablesAreFollowed() {
    assertThat(losses("ALTER TABLE users RENAME TO people; ALTER TABLE posts RENAME TO articles;"))
        .isEmpty();
  }

  @Test
  void aMigrationThatStopsLosesNothing() {
    TrialOutcome outcome = run("INSERT INTO posts VALUES (100, 99);");
    assertThat(outcome.stopped()).hasMessageContaining("FOREIGN KEY constraint failed");
    assertThat(outcome.losses()).isEmpty();
  }

  @Test
  void rowsSatisfyTheNextSchema() {
    assertThat(
            losses(
                """
                CREATE TABLE n (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text IN ('a', 'b')));
                INSERT INTO n SELECT id, text FROM logs;
                DROP TRIGGER gone;
                DROP TABLE logs;
                ALTER TABLE n RENAME TO logs;
                """))
        .isEmpty();
  }
}
