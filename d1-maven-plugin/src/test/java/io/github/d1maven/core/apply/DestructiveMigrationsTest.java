package io.github.d1maven.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.state.DatabaseState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestructiveMigrationsTest {

  private final SampleProject project;

  DestructiveMigrationsTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
    project.sql(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INT)",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, \"user\" INT)",
        "CREATE VIRTUAL TABLE notes USING fts5(body)",
        "CREATE VIEW adults AS SELECT id FROM users");
  }

  private List<String> effects(String sql) {
    project.migration("0001_a.sql", sql);
    return project.with(
        opened -> {
          DatabaseState state = DatabaseState.of(opened);
          List<Migration> pending =
              CheckedScript.migrations(state.history().pending(), opened.files());
          return DestructiveMigrations.effects(state, state.history().pending(), pending);
        });
  }

  @Test
  void whatVanishesIsNamed() {
    assertThat(
            effects(
                "DROP VIEW adults; DROP TABLE orders; DROP TABLE notes;"
                    + "ALTER TABLE users DROP COLUMN \"age\"; DELETE FROM main.Users;"))
        .containsExactly(
            "deletes rows of table Users",
            "drops column users.age",
            "drops table orders",
            "drops table notes");
  }

  @Test
  void additionsRenamesAndRebuildsAreNot() {
    assertThat(
            effects(
                """
                CREATE TABLE new_orders (id INTEGER PRIMARY KEY, "user" INT NOT NULL);
                INSERT INTO new_orders SELECT * FROM orders;
                DROP TABLE orders;
                ALTER TABLE new_orders RENAME TO orders;
                ALTER TABLE users RENAME COLUMN email TO mail;
                ALTER TABLE users RENAME TO people;
                ALTER TABLE people RENAME age TO years;
                ALTER TABLE people ADD COLUMN x;
                DROP VIEW adults;
                CREATE TABLE scratch (a);
                DELETE FROM scratch;
                """))
        .isEmpty();
  }

  @Test
  void renamedTableThatIsDroppedIsGone() {
    assertThat(effects("ALTER TABLE orders RENAME TO old; DROP TABLE old;"))
        .containsExactly("drops table orders");
  }

  @Test
  void tableThatIsMadeAnewWithoutItsRowsIsGone() {
    assertThat(
            effects(
                """
                DROP TABLE IF EXISTS orders;
                CREATE TABLE orders (id INTEGER PRIMARY KEY, "user" INT);
                DROP TABLE notes;
                CREATE VIRTUAL TABLE notes USING fts5(body);
                CREATE TABLE copy AS SELECT * FROM users;
                DROP VIEW adults;
                DROP TABLE users;
                CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INT);
                """))
        .containsExactly("drops table orders", "drops table notes", "deletes rows of table users");
  }

  @Test
  void readingATableKeepsNothingOfIt() {
    assertThat(
            effects(
                """
                CREATE VIEW all_orders AS SELECT * FROM orders;
                SELECT count(*) FROM orders;
                UPDATE users SET age = (SELECT max(id) FROM orders);
                DROP VIEW all_orders;
                DROP TABLE orders;
                CREATE TABLE orders (id INTEGER PRIMARY KEY, "user" INT);
                """))
        .containsExactly("drops table orders");
  }

  @Test
  void copyBehindWithKeepsTheRows() {
    assertThat(
            effects(
                """
                CREATE TABLE new_orders (id INTEGER PRIMARY KEY, "user" INT);
                WITH o AS (SELECT * FROM orders) INSERT INTO new_orders SELECT * FROM o;
                DROP TABLE orders;
                ALTER TABLE new_orders RENAME TO orders;
                """))
        .isEmpty();
  }

  @Test
  void deleteBehindWithIsFound() {
    assertThat(
            effects(
                "WITH old AS (SELECT id FROM users) DELETE FROM orders WHERE id IN old;"
                    + "CREATE TRIGGER t AFTER DELETE ON users BEGIN DELETE FROM orders; END;"))
        .containsExactly("deletes rows of table orders");
  }

  @Test
  void brokenMigrationIsFound() {
    assertThatThrownBy(() -> effects("ALTER TABLE nowhere ADD COLUMN a;"))
        .isInstanceOf(RehearsalException.class)
        .hasMessageContaining("no such table: nowhere");
  }

  @Test
  void rowsThatGoWithADroppedParentAreNamed() {
    project.sql(
        "CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT)",
        "CREATE TABLE c (p INTEGER REFERENCES p (id) ON DELETE CASCADE)",
        "CREATE TABLE d (p INTEGER REFERENCES p (id) ON DELETE SET NULL)");
    assertThat(
            effects(
                """
                CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
                INSERT INTO n SELECT * FROM p;
                DROP TABLE p;
                ALTER TABLE n RENAME TO p;
                """))
        .containsExactly("deletes rows of table c", "clears references of table d");
  }
}
