package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenObjectsTest {
  private static final String TABLES =
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
      CREATE TABLE log (x);
      CREATE VIRTUAL TABLE f USING fts5 (a, content='t', content_rowid='id');
      """;

  private static List<String> broken(String sql) {
    Schema schema = new DiffEngine().read(SchemaSource.of(new SqlScript("s.sql", TABLES + sql)));
    return BrokenObjects.in(schema, Set.of(new Identifier("d1_migrations"))).entrySet().stream()
        .map(entry -> entry.getKey().name() + ": " + entry.getValue())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW v AS SELECT a, \"not a column\" FROM t;",
        "CREATE VIEW v AS SELECT * FROM w; CREATE VIEW w AS SELECT a FROM t;",
        "CREATE VIEW v AS SELECT * FROM d1_migrations;",
        "CREATE VIEW v AS SELECT * FROM sqlite_sequence;",
        "CREATE VIEW v AS SELECT * FROM sqlite_stat1;",
        "CREATE VIEW v AS SELECT * FROM f_docsize;",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO f (rowid, a) VALUES (NEW.id, NEW.a); END;",
        "CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO f (f, rowid, a)"
            + " VALUES ('delete', OLD.id, OLD.a); END;",
        "CREATE TRIGGER g AFTER UPDATE OF a ON t WHEN NEW.a > OLD.a BEGIN DELETE FROM log; END;",
        "CREATE VIEW v AS SELECT a FROM t;"
            + " CREATE TRIGGER g INSTEAD OF UPDATE OF a ON v BEGIN DELETE FROM log; END;",
        "CREATE TABLE c (x REFERENCES nix);"
            + " CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO c VALUES (1); END;"
      })
  void whatCompilesIsNotBroken(String sql) {
    assertThat(broken(sql)).isEmpty();
  }

  @Test
  void eachObjectIsNamedWithItsOwnError() {
    assertThat(
            broken(
                """
                CREATE VIEW v AS SELECT b FROM t;
                CREATE VIEW w AS SELECT * FROM nix;
                CREATE VIEW fine AS SELECT a FROM t;
                CREATE TRIGGER g1 AFTER INSERT ON t BEGIN INSERT INTO log (y) VALUES (1); END;
                CREATE TRIGGER g2 BEFORE UPDATE OF a ON t BEGIN DELETE FROM nix; END;
                CREATE TRIGGER g3 AFTER DELETE ON t BEGIN SELECT NEW.a; END;
                CREATE TRIGGER g4 AFTER DELETE ON t BEGIN INSERT INTO log VALUES (1, 2); END;
                CREATE TRIGGER g5 INSTEAD OF UPDATE ON fine BEGIN DELETE FROM log WHERE q; END;
                CREATE TRIGGER g6 INSTEAD OF INSERT ON v BEGIN DELETE FROM log; END;
                CREATE TRIGGER g7 AFTER INSERT ON t WHEN NEW.b BEGIN DELETE FROM log; END;
                """))
        .containsExactly(
            "v: no such column: b",
            "w: no such table: main.nix",
            "g1: table log has no column named y",
            "g2: no such table: main.nix",
            "g3: no such column: NEW.a",
            "g4: table log has 1 columns but 2 values were supplied",
            "g5: no such column: q",
            "g7: no such column: NEW.b");
  }
}
