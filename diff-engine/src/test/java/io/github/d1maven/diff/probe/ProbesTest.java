package io.github.d1maven.diff.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks SQLite what migrations require of the rows of a database. */
class ProbesTest {
  private static final SqlScript NOTHING = new SqlScript("nothing", "");

  private static final String USERS =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age TEXT, doc TEXT);
      INSERT INTO users VALUES (4, NULL, '7', '{}'), (9, 'a', 'x', 'no'), (12, NULL, '8', NULL),
        (13, 'A', '9', '{}'), (14, 'a', '9', '{}');
      CREATE TABLE posts (slug TEXT PRIMARY KEY, user_id INTEGER, title TEXT);
      INSERT INTO posts VALUES ('it''s', 4, 't'), ('b', 99, 't'), ('c', NULL, 't');
      """;

  /** Returns a line for each requirement: what SQLite answers, or why it is not asked. */
  private static List<String> ask(String live, String... migrations) {
    Schema before = new DiffEngine().read(SchemaSource.existing(List.of(script("live", live))));
    List<MigrationStep> steps = new ArrayList<>();
    Schema schema = before;
    for (int i = 0; i < migrations.length; i++) {
      SqlScript script = script((i + 1) + ".sql", migrations[i]);
      Schema after = MigrationStep.after(schema, NOTHING, script, Set.of());
      steps.add(new MigrationStep(script, schema, after));
      schema = after;
    }
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.execute("PRAGMA foreign_keys = OFF");
      database.run(script("live", live));
      return Probes.of(steps, NOTHING, Set.of()).stream()
          .map(probe -> line(probe, new ScratchRows(database)))
          .toList();
    }
  }

  private static SqlScript script(String name, String sql) {
    return new SqlScript(name, sql);
  }

  private static String line(Probe probe, ScratchRows database) {
    String line = probe.migration().name() + " " + probe.live() + ": " + probe.sentence() + ": ";
    if (probe.query() == null) {
      return line + "left, " + probe.left();
    }
    List<List<@Nullable String>> rows = database.query(probe.query());
    if (rows.isEmpty()) {
      return line + "none";
    }
    List<String> keys =
        rows.stream().map(row -> String.join("/", row.subList(1, row.size()))).toList();
    return line + rows.get(0).get(0) + " " + probe.key() + " " + String.join(" ", keys);
  }

  private static String rebuilt(String table, String columns, String copied) {
    return "CREATE TABLE new (%s); INSERT INTO new %s FROM %s; DROP TABLE %s;"
            .formatted(columns, copied, table, table)
        + "ALTER TABLE new RENAME TO %s;".formatted(table);
  }

  @Test
  void everyRuleIsAskedBeforeARebuildByHand() {
    assertThat(
            ask(
                USERS,
                rebuilt(
                    "users",
                    "id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age TEXT CHECK (age < '8'),"
                        + " doc TEXT",
                    "SELECT id, email, age, doc"),
                """
                CREATE INDEX docs ON users (json_extract(doc, '$.a'));
                CREATE UNIQUE INDEX emails ON users (email COLLATE NOCASE);
                """,
                rebuilt(
                    "posts",
                    "slug TEXT PRIMARY KEY, user_id INTEGER REFERENCES users (id), title TEXT",
                    "SELECT *")))
        .containsExactly(
            "1.sql users: column users.email contains NULL, which NOT NULL forbids: 2 [id] 4 12",
            "1.sql users: table users has duplicate values for (email), which UNIQUE forbids:"
                + " 2 [id] 9 14",
            "1.sql users: rows of table users violate CHECK (age < '8'): 4 [id] 9 12 13 14",
            "2.sql users: table users has values that are not JSON, which index docs requires:"
                + " 1 [id] 9",
            "2.sql users: table users has duplicate values for unique index emails:"
                + " 3 [id] 9 13 14",
            "3.sql posts: foreign key (user_id) of table posts refers to missing rows of table"
                + " users: 1 [slug] 'b'");
  }

  @Test
  void aStrictTableAndAPrimaryKeyAreAskedFor() {
    String strict =
        """
        CREATE TABLE new (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, doc ANY) STRICT;
        INSERT INTO new SELECT * FROM users;
        DROP TABLE users;
        ALTER TABLE new RENAME TO users;
        """;
    String key = rebuilt("posts", "slug, user_id INTEGER, title TEXT PRIMARY KEY", "SELECT *");
    assertThat(ask(USERS, strict, key))
        .containsExactly(
            "1.sql users: column users.email contains values that STRICT type TEXT rejects: none",
            "1.sql users: column users.age contains values that STRICT type INTEGER rejects:"
                + " 1 [id] 9",
            "2.sql posts: table posts has duplicate values for (title), which PRIMARY KEY forbids:"
                + " 3 [slug] 'it''s' 'b' 'c'");
  }

  @Test
  void aTableIsAskedForByTheNamesThatItHasNow() {
    assertThat(
            ask(
                USERS,
                """
                ALTER TABLE users RENAME TO people;
                ALTER TABLE people RENAME COLUMN email TO mail;
                ALTER TABLE people RENAME COLUMN id TO person;
                ALTER TABLE people ADD COLUMN kind TEXT DEFAULT 'guest';
                """,
                "CREATE UNIQUE INDEX mails ON people (mail, kind);",
                rebuilt(
                    "people",
                    "person INTEGER PRIMARY KEY, address TEXT NOT NULL, age TEXT, doc TEXT, kind",
                    "SELECT person, mail, age, doc, kind"),
                "CREATE UNIQUE INDEX addresses ON people (address);"))
        .containsExactly(
            "2.sql users: table people has duplicate values for unique index mails: 2 [id] 9 14",
            "3.sql users: column people.address contains NULL, which NOT NULL forbids:"
                + " 2 [id] 4 12",
            "4.sql users: table people has duplicate values for unique index addresses:"
                + " 2 [id] 9 14");
  }

  @Test
  void anOrphanIsFoundAlsoWhereBothTablesAreRenamedBefore() {
    assertThat(
            ask(
                USERS,
                "ALTER TABLE users RENAME TO people; ALTER TABLE posts RENAME TO articles;",
                "ALTER TABLE articles RENAME COLUMN user_id TO person;",
                rebuilt(
                    "articles",
                    "slug TEXT PRIMARY KEY, person INTEGER REFERENCES people, title TEXT",
                    "SELECT slug, person, title")))
        .containsExactly(
            "3.sql posts: foreign key (person) of table articles refers to missing rows of table"
                + " people: 1 [slug] 'b'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE users SET email = '' WHERE email IS NULL;",
        "DELETE FROM users WHERE email IS NULL;",
        "INSERT OR REPLACE INTO users (id) VALUES (1);",
        "DELETE FROM teams;",
        "DROP TABLE teams;",
        "INSERT INTO log VALUES ('x');",
      })
  void rowsThatAreChangedBeforeAreLeftToTheMigration(String change) {
    String live =
        """
        CREATE TABLE teams (id INTEGER PRIMARY KEY);
        CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT,
          team INTEGER REFERENCES teams ON DELETE CASCADE);
        CREATE TABLE log (line TEXT);
        CREATE TRIGGER logged AFTER INSERT ON log BEGIN
          UPDATE users SET email = '' WHERE email IS NULL;
        END;
        INSERT INTO users VALUES (1, NULL, NULL);
        """;
    String rebuild =
        "DROP TRIGGER logged;"
            + rebuilt("users", "id INTEGER PRIMARY KEY, email TEXT NOT NULL", "SELECT id, email");
    String sentence = "column users.email contains NULL, which NOT NULL forbids: ";
    assertThat(ask(live, rebuild)).containsExactly("1.sql users: " + sentence + "1 [id] 1");
    assertThat(ask(live, change + rebuild))
        .containsExactly(
            "1.sql users: " + sentence + "left, the migration changes rows of table users itself");
    assertThat(ask(live, change, rebuild))
        .containsExactly(
            "2.sql users: " + sentence + "left, 1.sql changes rows of table users before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coalesce(email, '')", "lower(email)", "'none'"})
  void aColumnThatTheCopyFillsIsLeftToTheMigration(String value) {
    assertThat(
            ask(
                USERS,
                rebuilt(
                    "users", "id INTEGER PRIMARY KEY, email TEXT NOT NULL", "SELECT id, " + value)))
        .containsExactly(
            "1.sql users: column users.email contains NULL, which NOT NULL forbids:"
                + " left, the migration fills column email itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT OR IGNORE INTO new %s FROM users;",
        "INSERT INTO new %s FROM users WHERE email IS NOT NULL;"
      })
  void aCopyThatLeavesRowsOutDoesNotStopAtThem(String copy) {
    assertThat(
            ask(
                USERS,
                "CREATE TABLE new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);"
                    + copy.formatted("SELECT id, email")
                    + "DROP TABLE users; ALTER TABLE new RENAME TO users;"))
        .containsExactly(
            "1.sql users: column users.email contains NULL, which NOT NULL forbids:"
                + " left, the migration changes rows of table users itself");
  }

  @Test
  void anInsertedParentMayBeTheMissingOne() {
    String key =
        rebuilt(
            "posts",
            "slug TEXT PRIMARY KEY, user_id INTEGER REFERENCES users (id), title TEXT",
            "SELECT *");
    String insert = "INSERT INTO users (id) VALUES (99);";
    String sentence = "foreign key (user_id) of table posts refers to missing rows of table users";
    assertThat(ask(USERS, insert + key))
        .containsExactly(
            "1.sql posts: "
                + sentence
                + ": left, the migration changes rows of table users itself");
    assertThat(ask(USERS, insert, key))
        .containsExactly(
            "2.sql posts: " + sentence + ": left, 1.sql changes rows of table users before");
  }

  @Test
  void aCopyBesideItsTableIsNoRename() {
    assertThat(
            ask(
                USERS,
                "CREATE TABLE archive AS SELECT * FROM users;"
                    + "CREATE UNIQUE INDEX ages ON users (age);"))
        .containsExactly(
            "1.sql users: table users has duplicate values for unique index ages: 2 [id] 13 14");
  }

  @Test
  void aTableThatIsMadeAnewHasNoneOfTheOldRows() {
    String anew =
        "DROP TABLE users;"
            + "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT NOT NULL UNIQUE);";
    String sentence = "table users has rows: new column name is NOT NULL without a DEFAULT: ";
    assertThat(ask(USERS, anew, "CREATE UNIQUE INDEX once ON users (email);"))
        .containsExactly(
            "1.sql users: " + sentence + "left, the migration changes rows of table users itself",
            "2.sql users: table users has duplicate values for unique index once:"
                + " left, 1.sql changes rows of table users before");
  }

  @Test
  void aTableThatIsMadeByAnEarlierMigrationIsLeftToTheLaterOne() {
    assertThat(
            ask(
                USERS,
                "CREATE TABLE names (name TEXT); INSERT INTO names SELECT email FROM users;",
                "CREATE UNIQUE INDEX once ON names (name);"))
        .containsExactly(
            "2.sql names: table names has duplicate values for unique index once:"
                + " left, 1.sql makes table names");
  }

  @Test
  void aPlanOfTheEngineIsAskedForWhatItChecks() {
    String to =
        """
        CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER, doc TEXT);
        CREATE TABLE posts (slug TEXT PRIMARY KEY, user_id INTEGER REFERENCES users, title TEXT);
        """;
    DiffEngine engine = new DiffEngine();
    String plan =
        engine
            .plan(
                engine.read(SchemaSource.existing(List.of(script("live", USERS)))),
                engine.read(SchemaSource.of(script("to", to))))
            .toSql();
    assertThat(ask(USERS, plan))
        .containsExactly(
            "1.sql users: column users.email contains NULL, which NOT NULL forbids: 2 [id] 4 12",
            "1.sql users: column users.age contains values that type INTEGER would change: none",
            "1.sql posts: foreign key (user_id) of table posts refers to missing rows of table"
                + " users: 1 [slug] 'b'");
    assertThat(ask(USERS, "UPDATE users SET email = '' WHERE email IS NULL;" + plan))
        .first()
        .asString()
        .endsWith("left, the migration changes rows of table users itself");
  }

  @Test
  void rowsAreCountedUpToALimitAndNamedByWhatIdentifiesThem() {
    String many =
        """
        CREATE TABLE t (a TEXT, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
        INSERT INTO t VALUES ('x', 1), ('x', 2);
        CREATE TABLE u (a TEXT);
        INSERT INTO u WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1500)
          SELECT NULL FROM n;
        """;
    assertThat(
            ask(
                many,
                "CREATE UNIQUE INDEX t_a ON t (a);",
                rebuilt("u", "a TEXT NOT NULL", "SELECT a"),
                rebuilt(
                    "t",
                    "a TEXT, b INTEGER, c TEXT NOT NULL, PRIMARY KEY (a, b)",
                    "(a, b) SELECT a, b")))
        .containsExactly(
            "1.sql t: table t has duplicate values for unique index t_a: 2 [a, b] 'x'/1 'x'/2",
            "2.sql u: column u.a contains NULL, which NOT NULL forbids: 1000 [rowid] 1 2 3 4 5",
            "3.sql t: table t has rows: new column c is NOT NULL without a DEFAULT:"
                + " 2 [a, b] 'x'/1 'x'/2");
  }
}
