package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.cases.RandomSchema;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.inspect.SchemaLoader.NotPlainException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.DeniedSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaLoaderTest {
  private static final Set<Identifier> IGNORED = Set.of(new Identifier("d1_migrations"));

  private final SchemaLoader loader = new SchemaLoader(IGNORED);

  @Test
  void readsWhatTheOrdinaryWayReadsInTheSameOrder() throws NotPlainException {
    for (int seed = 0; seed < 200; seed++) {
      RandomSchema random = new RandomSchema(seed);
      for (RandomSchema schema : List.of(random, random.mutated())) {
        assertSame(schema.sql());
      }
    }
  }

  @Test
  void keepsTheOrderOfTheStatements() throws NotPlainException {
    assertSame(
        """
        CREATE TABLE b (x);
        CREATE VIEW v AS SELECT 1 AS n;
        CREATE TABLE a (y);
        CREATE TRIGGER z AFTER INSERT ON a BEGIN SELECT 1; END;
        CREATE INDEX j ON a (y);
        CREATE TRIGGER y INSTEAD OF INSERT ON v BEGIN SELECT 1; END;
        CREATE TRIGGER x AFTER INSERT ON b BEGIN SELECT 1; END;
        CREATE INDEX i ON b (x);
        CREATE VIRTUAL TABLE f USING fts5 (y, content = 'a');
        """);
  }

  @Test
  void leavesOutWhatIsIgnored() throws NotPlainException {
    Schema schema =
        loader.load(List.of(script("CREATE TABLE D1_Migrations (a); CREATE TABLE t (a);")), false);
    assertThat(schema.tables()).extracting(table -> table.name().name()).containsExactly("t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a (x); ALTER TABLE a ADD COLUMN y;",
        "CREATE TABLE a (x); INSERT INTO a VALUES (1);",
        "CREATE TABLE a (x); CREATE TABLE A (x);",
        "CREATE TABLE a (x); CREATE INDEX a ON a (x);",
        "CREATE INDEX i ON a (x); CREATE TABLE a (x);",
        "CREATE TABLE a (x); CREATE INDEX i ON b (x);",
        "CREATE TABLE a AS SELECT 1;",
        "CREATE TABLE a (x REAL NOT NUL);",
        "CREATE TABLE IF NOT EXISTS a (x);",
        "CREATE TABLE main.a (x);",
        "CREATE TABLE a (x); CREATE INDEX i ON a (y);",
        "PRAGMA foreign_keys = ON;"
      })
  void leavesToTheOrdinaryWayWhatIsNotPlainOrWrong(String sql) {
    assertThatThrownBy(() -> loader.load(List.of(script(sql)), false))
        .isInstanceOf(NotPlainException.class);
  }

  @Test
  void whatD1RefusesIsRefused() throws NotPlainException {
    SqlScript pattern = script("CREATE VIEW v AS SELECT 'a' LIKE '" + "x".repeat(51) + "' AS b;");
    SqlScript length = script("CREATE VIEW v AS SELECT '" + "x".repeat(100_000) + "' AS b;");
    assertThat(loader.load(List.of(pattern), true).views()).hasSize(1);
    assertThatThrownBy(() -> loader.load(List.of(pattern), false))
        .isInstanceOf(DeniedSqlException.class);
    assertThatThrownBy(() -> loader.load(List.of(length), true))
        .isInstanceOf(DeniedSqlException.class);
    assertThatThrownBy(() -> loader.load(List.of(length), false))
        .isInstanceOf(DeniedSqlException.class);
  }

  @Test
  void internalTablesOfADumpAreLeftOut() throws NotPlainException {
    SqlScript dump = script("CREATE TABLE _cf_KV (a); CREATE TABLE t (a);");
    assertThat(loader.load(List.of(dump), true).tables()).hasSize(1);
    assertThatThrownBy(() -> loader.load(List.of(dump), false))
        .isInstanceOf(NotPlainException.class);
  }

  private void assertSame(String sql) throws NotPlainException {
    Schema loaded = loader.load(List.of(script(sql)), false);
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.run(script(sql));
      Schema read = SchemaReader.read(database, IGNORED);
      assertThat(texts(loaded)).isEqualTo(texts(read));
      assertThat(SchemaDiffer.diff(loaded, read).changes()).isEmpty();
    }
  }

  private static List<String> texts(Schema schema) {
    return schema.objects().stream().map(SchemaObject::sql).toList();
  }

  private static SqlScript script(String sql) {
    return new SqlScript("schema.sql", sql);
  }
}
