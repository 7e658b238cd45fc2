package io.github.d1maven.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFaultsTest {
  private static final String CHILD = "CREATE TABLE c (x";
  private final DiffEngine engine = new DiffEngine();

  /** A finding is what SQLite itself says about an INSERT. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CREATE TABLE p (k PRIMARY KEY)                     | REFERENCES p",
        "CREATE TABLE p (k PRIMARY KEY COLLATE NOCASE)      | REFERENCES p (k)",
        "CREATE TABLE p (k UNIQUE)                          | REFERENCES p (k)",
        "CREATE TABLE p (k UNIQUE)                          | REFERENCES p",
        "CREATE TABLE p (k)                                 | REFERENCES p (k)",
        "CREATE TABLE p (k, UNIQUE (k COLLATE NOCASE))      | REFERENCES p (k)",
        "CREATE TABLE p (k COLLATE NOCASE, UNIQUE (k))      | REFERENCES p (k)",
        "CREATE TABLE p (k COLLATE NOCASE, UNIQUE (k COLLATE NOCASE)) | REFERENCES p (k)",
        "CREATE TABLE p (k); CREATE UNIQUE INDEX i ON p (k) | REFERENCES p (k)",
        "CREATE TABLE p (k); CREATE INDEX i ON p (k)        | REFERENCES p (k)",
        "CREATE TABLE p (k); CREATE UNIQUE INDEX i ON p (k COLLATE NOCASE) | REFERENCES p (k)",
        "CREATE TABLE p (k); CREATE UNIQUE INDEX i ON p (k) WHERE k > 0    | REFERENCES p (k)",
        "CREATE TABLE p (k, l); CREATE UNIQUE INDEX i ON p (l)    | REFERENCES p (k)",
        "CREATE TABLE p (k, l); CREATE UNIQUE INDEX i ON p (k, l) | REFERENCES p (k)",
        "CREATE TABLE p (k, l, PRIMARY KEY (k, l))          | REFERENCES p",
        "CREATE TABLE p (k, l, PRIMARY KEY (k, l))          | REFERENCES p (k)",
        "CREATE TABLE p (k INTEGER PRIMARY KEY)             | REFERENCES p (k)",
        "CREATE TABLE p (k PRIMARY KEY)                     | REFERENCES nix",
        "CREATE TABLE p (k PRIMARY KEY)                     | REFERENCES c",
        "CREATE TABLE p (k); CREATE VIEW v AS SELECT k FROM p | REFERENCES v (k)",
      })
  void aForeignKeyIsAFindingExactlyIfSqliteInsertsNoRow(String parent, String reference) {
    String sql = parent + ";\n" + CHILD + " " + reference + ");\n";
    Schema to = engine.read(SchemaSource.of(new SqlScript("to.sql", sql)));
    List<Hazard> hazards = engine.plan(Schema.empty(), to).needPermission();
    assertThat(hazards.isEmpty()).as(sql + hazards).isEqualTo(inserts(sql));
    assertThat(hazards).allMatch(hazard -> hazard.kind() == HazardKind.BREAKS_SCHEMA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "y AS (y) STORED",
        "y AS (z) STORED, z AS (y) STORED",
        "y AS (z) STORED, z AS (x) STORED",
        "y AS (x) STORED",
        "y TEXT z AS (y) STORED",
      })
  void aTableIsAFindingExactlyIfSqliteInsertsNoRow(String columns) {
    String sql = CHILD + ", " + columns + ");\n";
    Schema to = engine.read(SchemaSource.of(new SqlScript("to.sql", sql)));
    List<Hazard> hazards = engine.plan(Schema.empty(), to).needPermission();
    assertThat(hazards.isEmpty()).as(sql + hazards).isEqualTo(inserts(sql));
    assertThat(hazards).allMatch(hazard -> hazard.kind() == HazardKind.BREAKS_SCHEMA);
  }

  private static boolean inserts(String sql) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.run(new SqlScript("to.sql", sql));
      try (var insert = database.connection().prepareStatement("INSERT INTO c (x) VALUES (1)")) {
        return !insert.isClosed();
      } catch (SQLException e) {
        return false;
      }
    }
  }

  @Test
  void nothingIsFoundWithoutAPlan() {
    String sql = "CREATE TABLE c (x REFERENCES nix);";
    Schema schema = engine.read(SchemaSource.of(new SqlScript("to.sql", sql)));
    assertThat(engine.plan(schema, schema).hazards()).isEmpty();
  }
}
