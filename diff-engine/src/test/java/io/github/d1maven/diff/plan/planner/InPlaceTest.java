package io.github.d1maven.diff.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a table ALTER TABLE can make; all others rebuild it. */
class InPlaceTest {
  private static final String PARENT = "CREATE TABLE p (id INTEGER PRIMARY KEY);";

  private final DiffEngine engine = new DiffEngine();

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  private boolean rebuilds(String from, String to) {
    return engine
        .plan(read(PARENT + "CREATE TABLE t " + from), read(PARENT + "CREATE TABLE t " + to))
        .toSql()
        .contains("d1_new_t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "(a)                      @ (a, b)                                     @ false",
        "(a)                      @ (a, b DEFAULT 1)                           @ false",
        "(a)                      @ (a, b NOT NULL DEFAULT 1)                  @ false",
        "(a)                      @ (a, b DEFAULT (lower('X')))                @ true",
        "(a)                      @ (a, b DEFAULT CURRENT_TIMESTAMP)           @ true",
        "(a)                      @ (a, b UNIQUE)                              @ true",
        "(a)                      @ (a, b PRIMARY KEY)                         @ true",
        "(a)                      @ (a, b REFERENCES p)                        @ false",
        "(a)                      @ (a, b REFERENCES p DEFAULT NULL)           @ false",
        "(a)                      @ (a, b REFERENCES p DEFAULT 1)              @ true",
        "(a REFERENCES p)         @ (a REFERENCES p, b DEFAULT 1)              @ false",
        "(a)                      @ (a, b AS (a))                              @ false",
        "(a)                      @ (a, b AS (a) STORED)                       @ true",
        "(a)                      @ (a, rowid)                                 @ true",
      })
  void aNewColumn(String from, String to, boolean rebuilds) {
    assertThat(rebuilds(from, to)).isEqualTo(rebuilds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "(a, b)                            @ false",
        "(a, b CHECK (b > 0))              @ false",
        "(a CHECK (a > 0), b)              @ false",
        "(a, b REFERENCES p)               @ false",
        "(a REFERENCES p, b)               @ false",
        "(a, b, CHECK (b > a))             @ true",
        "(a, b, FOREIGN KEY (b) REFERENCES p) @ true",
        "(a, b UNIQUE)                     @ true",
        "(a, b PRIMARY KEY)                @ true",
        "(a, b, c AS (b))                  @ true",
        "(a, b, c CHECK (c > 0))           @ false",
        "(a, b, c CHECK (c > b))           @ true",
      })
  void aDroppedColumn(String from, boolean rebuilds) {
    String kept =
        from.contains("(a CHECK")
            ? "(a CHECK (a > 0))"
            : from.contains("(a REF") ? "(a REFERENCES p)" : "(a)";
    assertThat(rebuilds(from, kept)).isEqualTo(rebuilds);
  }

  @Test
  void aVirtualTableIsRecreatedOrDropped() {
    String old = "CREATE VIRTUAL TABLE f USING fts5 (a);";
    assertThat(facts(old, "CREATE VIRTUAL TABLE f USING fts5 (a, b);"))
        .isEqualTo(
            "virtual table \"f\" can only be changed by recreating it, which deletes its contents");
    assertThat(facts(old, "")).isEqualTo("dropping virtual table \"f\" deletes its contents");
    String derived = PARENT + "CREATE VIRTUAL TABLE f USING fts5 (id, content='p');";
    assertThat(facts(derived, PARENT)).isEmpty();
  }

  private String facts(String from, String to) {
    return String.join(
        "\n", engine.plan(read(from), read(to)).hazards().stream().map(Hazard::message).toList());
  }
}
