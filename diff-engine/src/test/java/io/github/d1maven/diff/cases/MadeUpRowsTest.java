package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.rows.MadeUpRows;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpRowsTest {
  /** Tables of cases for which there can be no row. */
  private static final List<String> IMPOSSIBLE =
      List.of("generated/stored-columns-that-need-one-another g");

  @Test
  void satisfyEveryConstraintOfEveryCase() {
    TreeSet<String> impossible = new TreeSet<>();
    CaseFolder.all()
        .forEach(
            folder -> {
              for (Schema schema : List.of(folder.from(), folder.to())) {
                MadeUpRows rows = MadeUpRows.of(schema, null, table -> 3);
                load(schema, rows);
                rows.impossible().forEach(table -> impossible.add(folder + " " + table));
              }
            });
    assertThat(impossible).containsExactlyElementsOf(IMPOSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a TEXT NOT NULL CHECK (a IN ('open', 'closed'))",
        "a TEXT NOT NULL UNIQUE CHECK (a LIKE '%@%.%')",
        "a TEXT NOT NULL UNIQUE CHECK (length(a) = 36)",
        "a TEXT NOT NULL CHECK (a GLOB '[A-Z][A-Z]')",
        "a TEXT NOT NULL CHECK (json_valid(a) AND json_type(a) = 'array')",
        "a TEXT NOT NULL CHECK (a IS datetime(a))",
        "a INTEGER NOT NULL CHECK (a BETWEEN 18 AND 120)",
        "a INTEGER NOT NULL UNIQUE CHECK (a > 1000)",
        "a INTEGER NOT NULL, b INTEGER NOT NULL, CHECK (a < b)",
        "a REAL NOT NULL CHECK (a >= 0.0 AND a <= 1.0)",
        "a TEXT NOT NULL CHECK (a = lower(a) AND a NOT LIKE '% %')",
        "a BLOB NOT NULL CHECK (length(a) = 16)",
        "a TEXT, b TEXT, CHECK ((a IS NULL) <> (b IS NULL))",
        "a TEXT NOT NULL CHECK (substr(a, 1, 4) = 'usr_' AND length(a) > 4)",
        "a INTEGER NOT NULL CHECK (typeof(a) = 'integer' AND a % 2 = 0)",
        "a INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES t (a)",
        "a INTEGER, b INTEGER AS (a * 2) STORED UNIQUE CHECK (b > 10)",
      })
  void satisfyCommonConditions(String columns) {
    Schema schema = read("CREATE TABLE t (" + columns + ");");
    MadeUpRows rows = MadeUpRows.of(schema, null, table -> 3);
    assertThat(rows.impossible()).isEmpty();
    assertThat(load(schema, rows)).isEqualTo(3);
  }

  private static Schema read(String sql) {
    return new DiffEngine().read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  /** Returns the number of rows, which SQLite accepts; a key to no key cannot be checked. */
  private static long load(Schema schema, MadeUpRows rows) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.execute("PRAGMA foreign_keys = OFF");
      database.load(
          StoredObject.of(schema).stream()
              .filter(object -> Stream.of("table", "index").anyMatch(object.type()::equals))
              .filter(object -> schema.virtualTable(new Identifier(object.name())).isEmpty())
              .toList());
      ScratchRows scratch = new ScratchRows(database);
      rows.tables().forEach(table -> table.inserts().forEach(scratch::query));
      assertThat(orphans(scratch)).isEmpty();
      return rows.tables().stream().mapToLong(table -> table.rows().size()).sum();
    }
  }

  private static List<List<@Nullable String>> orphans(ScratchRows scratch) {
    try {
      return scratch.run("PRAGMA foreign_key_check");
    } catch (RefusedException e) {
      assertThat(e).hasMessageContaining("foreign key mismatch");
      return List.of();
    }
  }
}
