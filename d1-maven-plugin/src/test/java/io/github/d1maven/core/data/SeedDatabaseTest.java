package io.github.d1maven.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.maven.report.ErrorText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedDatabaseTest {

  private final SampleProject project;

  SeedDatabaseTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  private void schema(String sql) {
    project.migration("0001_schema.sql", sql);
    project.with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
  }

  private SeedDatabase.Result seed(boolean clear, String... scripts) {
    for (int i = 0; i < scripts.length; i++) {
      project.write("seed/" + i + ".sql", scripts[i]);
    }
    List<Path> files =
        Stream.iterate(0, i -> i < scripts.length, i -> i + 1)
            .map(i -> project.file("seed/" + i + ".sql"))
            .toList();
    return project.with(opened -> SeedDatabase.run(opened, new SeedDatabase.Request(files, clear)));
  }

  @Test
  void dataIsReplacedSequencesStartAgainAndTheLedgerStays() {
    schema("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a);");
    project.sql("INSERT INTO t (a) VALUES ('old'), ('older')");
    assertThat(seed(true, "INSERT INTO t (a) VALUES ('new');"))
        .isEqualTo(new SeedDatabase.Result(1, 1, 0));
    assertThat(project.rows("SELECT * FROM t")).containsExactly("1|new");
    assertThat(project.rows("SELECT name FROM d1_migrations")).containsExactly("0001_schema.sql");
    assertThat(project.rows("SELECT * FROM sqlite_sequence ORDER BY name"))
        .containsExactly("d1_migrations|1", "t|1");
  }

  @Test
  void dataIsKeptOnRequest() {
    schema("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a);");
    project.sql("INSERT INTO t (a) VALUES ('old')");
    seed(false, "INSERT INTO t (a) VALUES ('new');");
    assertThat(project.rows("SELECT * FROM t")).containsExactly("1|old", "2|new");
  }

  @Test
  void seedIsTheSameTheSecondTime() {
    schema("CREATE TABLE t (a UNIQUE);");
    seed(true, "INSERT INTO t VALUES (1);");
    seed(true, "INSERT INTO t VALUES (1);");
    assertThat(project.rows("SELECT a FROM t")).containsExactly("1");
  }

  @Test
  void parentsAndChildrenInAnyOrder() {
    schema(
        """
        CREATE TABLE grandparent (id INTEGER PRIMARY KEY);
        CREATE TABLE parent (id INTEGER PRIMARY KEY, up NOT NULL REFERENCES grandparent ON DELETE SET NULL);
        CREATE TABLE child (id INTEGER PRIMARY KEY, up NOT NULL REFERENCES parent ON DELETE RESTRICT);
        """);
    for (int i = 0; i < 2; i++) {
      seed(
          true,
          "INSERT INTO child VALUES (1, 2);",
          "INSERT INTO parent VALUES (2, 3);",
          "INSERT INTO grandparent VALUES (3);");
    }
    assertThat(project.rows("SELECT * FROM child")).containsExactly("1|2");
  }

  @Test
  void tablesInACircleAndTablesOfThemselves() {
    schema(
        """
        CREATE TABLE a (id INTEGER PRIMARY KEY, b REFERENCES b ON DELETE RESTRICT);
        CREATE TABLE b (id INTEGER PRIMARY KEY, a REFERENCES a ON DELETE RESTRICT);
        CREATE TABLE tree (id INTEGER PRIMARY KEY, up REFERENCES tree);
        """);
    for (int i = 0; i < 2; i++) {
      seed(
          true,
          "INSERT INTO a VALUES (1, 2); INSERT INTO b VALUES (2, 1);",
          "INSERT INTO tree VALUES (1, NULL), (2, 1), (3, 2);");
    }
    assertThat(project.rows("SELECT count(*) FROM tree")).containsExactly("3");
  }

  @Test
  void triggersSleepWhileDataGoesAndWakeForTheSeed() {
    schema(
        """
        CREATE TABLE log (text);
        CREATE TABLE t (a);
        CREATE TABLE aaa_late (a);
        CREATE TRIGGER remember AFTER DELETE ON t BEGIN
          INSERT INTO log VALUES ('gone: ' || old.a);
          INSERT INTO aaa_late VALUES (old.a);
        END;
        CREATE TRIGGER forbid BEFORE DELETE ON log BEGIN
          SELECT RAISE(ABORT, 'the log is for ever');
        END;
        CREATE TRIGGER note AFTER INSERT ON t BEGIN
          INSERT INTO log VALUES (CASE new.a WHEN 1 THEN 'one' ELSE 'more' END);
        END;
        CREATE VIEW v AS SELECT a FROM t;
        CREATE TRIGGER through INSTEAD OF INSERT ON v BEGIN
          INSERT INTO t VALUES (new.a);
        END;
        """);
    List<String> triggers = triggers();
    seed(true, "INSERT INTO t VALUES (1);");
    seed(true, "INSERT INTO v VALUES (2);");
    assertThat(project.rows("SELECT text FROM log")).containsExactly("more");
    assertThat(project.rows("SELECT a FROM aaa_late")).isEmpty();
    assertThat(triggers()).hasSize(4).isEqualTo(triggers);
  }

  private List<String> triggers() {
    return project.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
  }

  @Test
  void fullTextIndexesAreEmptiedAndFilled() {
    schema(
        """
        CREATE TABLE posts (id INTEGER PRIMARY KEY, title);
        CREATE VIRTUAL TABLE own USING fts5(title);
        CREATE VIRTUAL TABLE ext USING fts5(title, content='posts', content_rowid='id');
        CREATE VIRTUAL TABLE less USING fts5(title, content='');
        CREATE VIRTUAL TABLE less_delete USING fts5(title, content='', contentless_delete=1);
        CREATE VIRTUAL TABLE words USING fts5vocab(own, row);
        CREATE VIRTUAL TABLE places USING rtree(id, x0, x1);
        CREATE TRIGGER ai AFTER INSERT ON posts BEGIN
          INSERT INTO ext (rowid, title) VALUES (new.id, new.title);
        END;
        CREATE TRIGGER ad AFTER DELETE ON posts BEGIN
          INSERT INTO ext (ext, rowid, title) VALUES ('delete', old.id, old.title);
        END;
        """);
    for (String word : List.of("winter", "summer")) {
      seed(
          true,
          "INSERT INTO posts VALUES (1, '%s');".formatted(word),
          """
          INSERT INTO own (title) SELECT title FROM posts;
          INSERT INTO less (rowid, title) SELECT id, title FROM posts;
          INSERT INTO less_delete (rowid, title) SELECT id, title FROM posts;
          INSERT INTO places VALUES (1, 2, 3);
          """);
    }
    for (String table : List.of("own", "ext", "less", "less_delete")) {
      assertThat(project.rows("SELECT rowid FROM " + table + "('winter')")).as(table).isEmpty();
      assertThat(project.rows("SELECT rowid FROM " + table + "('summer')")).as(table).hasSize(1);
    }
    assertThat(project.rows("SELECT term, cnt FROM words")).containsExactly("summer|1");
    assertThat(project.rows("SELECT id FROM places")).hasSize(1);
    project.sql("INSERT INTO ext (ext, rank) VALUES ('integrity-check', 1)");
  }

  @Test
  void failureLeavesTheOldData() {
    schema("CREATE TABLE t (a UNIQUE);");
    project.sql("INSERT INTO t VALUES ('old')");
    assertThatThrownBy(
            () -> seed(true, "INSERT INTO t VALUES (1);", "\uFEFF\r\nINSERT INTO t\r\nVALUES (1);"))
        .isInstanceOfSatisfying(
            FailedSeedException.class,
            e ->
                assertThat(ErrorText.of(e).orElseThrow().text())
                    .isEqualTo(
                        """
                        UNIQUE constraint failed: t.a
                          --> seed/1.sql:2:1
                          2 | INSERT INTO t
                            | ^
                          state: the database is unchanged: the seed was rolled back"""));
    assertThat(project.rows("SELECT a FROM t")).containsExactly("old");
  }

  @Test
  void rowWithoutParentLeavesTheOldData() {
    schema("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p);");
    assertThatThrownBy(() -> seed(true, "INSERT INTO c VALUES (5);"))
        .isInstanceOfSatisfying(
            FailedSeedException.class,
            e ->
                assertThat(ErrorText.of(e).orElseThrow().text())
                    .isEqualTo(
                        """
                        FOREIGN KEY constraint failed at the end of the seed
                          cause: c, row 1: p = 5 is not in p
                          state: the database is unchanged: the seed was rolled back"""));
  }

  @Test
  void seedThatD1RefusesIsRefusedBeforeAnythingRuns() {
    assertThatThrownBy(() -> seed(true, "BEGIN; COMMIT;"))
        .hasMessageStartingWith("a migration already runs as one transaction");
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void pendingMigrationsAreCounted() {
    schema("CREATE TABLE t (a);");
    project.migration("0002_more.sql", "CREATE TABLE u (a);");
    assertThat(seed(true, "INSERT INTO t VALUES (1);").pending()).isEqualTo(1);
  }
}
