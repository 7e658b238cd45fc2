package io.github.d1maven.diff.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScratchDatabaseTest {
  private final ScratchDatabase database = ScratchDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void foreignKeysAreEnforced() {
    run("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p);");
    assertThatThrownBy(() -> run("INSERT INTO c VALUES (1)"))
        .hasMessageStartingWith("FOREIGN KEY constraint failed\n");
  }

  @Test
  void aTableMayHaveAHundredColumns() {
    run("CREATE TABLE most (" + columns(100) + ")");
    assertThatThrownBy(() -> run("CREATE TABLE w (" + columns(101) + ")"))
        .hasMessageStartingWith("too many columns on w (D1's limit is 100)\n");
  }

  @Test
  void expressionsAndCompoundsAreLimitedAsOnD1() {
    assertThatThrownBy(() -> run("SELECT " + "~".repeat(101) + "1"))
        .hasMessageContaining("Expression tree is too large (maximum depth 100)");
    assertThatThrownBy(() -> run("SELECT 1" + " UNION SELECT 1".repeat(5)))
        .hasMessageStartingWith("too many terms in compound SELECT (D1's limit is 5)\n");
  }

  @Test
  void nothingOfAScriptRunsWhenD1RefusesOneStatementOfIt() {
    assertThatThrownBy(() -> run("CREATE TABLE t (a); VACUUM;"))
        .isInstanceOf(DeniedSqlException.class);
    assertThat(tables()).isEmpty();
  }

  @Test
  void replayPassesOverRowsThatNeedOtherRows() {
    replay(
        """
        CREATE TABLE p (id INTEGER PRIMARY KEY);
        CREATE TABLE c (p NOT NULL REFERENCES p);
        INSERT INTO c VALUES (7);
        INSERT INTO c SELECT max(id) FROM p;
        WITH x (a) AS (VALUES (NULL)) INSERT INTO c SELECT a FROM x;
        CREATE TABLE after (a);
        """,
        false);
    assertThat(tables()).containsExactly("p", "c", "after");
  }

  @Test
  void replayStopsAtEveryOtherError() {
    assertThatThrownBy(() -> replay("INSERT INTO nowhere VALUES (1)", false))
        .isInstanceOf(InvalidSqlException.class)
        .hasMessageStartingWith("no such table: nowhere\n");
    run("CREATE TABLE twice (a); INSERT INTO twice VALUES (1), (1);");
    assertThatThrownBy(() -> replay("CREATE UNIQUE INDEX i ON twice (a)", false))
        .hasMessageStartingWith("UNIQUE constraint failed: twice.a\n");
  }

  @Test
  void cloudflaresTablesArePassedOverInADatabaseThatExistsAndRefusedElsewhere() {
    String dump = "CREATE TABLE _cf_KV (key TEXT PRIMARY KEY) WITHOUT ROWID; CREATE TABLE t (a);";
    replay(dump, true);
    assertThat(tables()).containsExactly("t");
    assertThatThrownBy(() -> replay(dump, false)).isInstanceOf(DeniedSqlException.class);
  }

  @Test
  void aLiveDatabaseIsLoadedInAnyOrderWithoutWhatIsInternal() {
    database.load(
        List.of(
            new StoredObject(
                "trigger", "r", "v", "CREATE TRIGGER r INSTEAD OF INSERT ON v BEGIN SELECT 1; END"),
            new StoredObject("view", "v", "v", "CREATE VIEW v AS SELECT a FROM t"),
            new StoredObject("index", "sqlite_autoindex_t_1", "t", null),
            new StoredObject("index", "i", "t", "CREATE INDEX i ON t (a)"),
            new StoredObject("table", "_cf_KV", "_cf_KV", "CREATE TABLE _cf_KV (a)"),
            new StoredObject(
                "table",
                "sqlite_sequence",
                "sqlite_sequence",
                "CREATE TABLE sqlite_sequence(name,seq)"),
            new StoredObject("table", "f", "f", "CREATE VIRTUAL TABLE f USING fts5 (a)"),
            new StoredObject(
                "table",
                "f_data",
                "f_data",
                "CREATE TABLE 'f_data'(id INTEGER PRIMARY KEY, block BLOB)"),
            new StoredObject("table", "t", "t", "CREATE TABLE t (a UNIQUE)")));
    var schema = SchemaReader.read(database, Set.of());
    assertThat(schema.objects())
        .extracting(object -> object.name().name())
        .containsExactly("t", "f", "i", "v", "r");
  }

  @Test
  void objectsOfDifferentKindsMayShareAName() {
    database.load(
        List.of(
            new StoredObject("table", "t", "t", "CREATE TABLE t (a)"),
            new StoredObject(
                "trigger", "T", "t", "CREATE TRIGGER T AFTER INSERT ON t BEGIN SELECT 1; END")));
    assertThat(SchemaReader.read(database, Set.of()).triggers()).hasSize(1);
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
  }

  private void run(String sql) {
    database.run(new SqlScript("test.sql", sql));
  }

  private void replay(String sql, boolean existing) {
    database.replay(new SqlScript("test.sql", sql), existing);
  }

  private List<String> tables() {
    return SchemaReader.read(database, Set.of()).tables().stream()
        .map(table -> table.name().name())
        .map(Identifier::fold)
        .toList();
  }
}
