package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import org.junit.jupiter.api.Test;

/**
 * A foreign key to columns that are no key: SQLite reports a mismatch wherever it looks at it, and
 * there is no way back to such a schema, so these are no case folders.
 */
class ForeignKeyToNoKeyTest {
  private static final String PARENT = "CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT);\n";
  private static final String CHILD =
      "CREATE TABLE c (id INTEGER PRIMARY KEY, code TEXT REFERENCES p (code));\n";
  private static final String REPAIRED =
      "CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT UNIQUE);\n";

  private final DiffEngine engine = new DiffEngine();

  @Test
  void aUniqueConstraintInTheParentRepairsIt() {
    String rows = "INSERT INTO p VALUES (1, 'a'), (2, 'b');\n";
    try (CaseDatabase database = migrated(PARENT + rows + CHILD, REPAIRED + CHILD)) {
      assertThat(database.query("SELECT * FROM p ORDER BY id")).containsExactly("1 | a", "2 | b");
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
    }
  }

  @Test
  void anotherForeignKeyRepairsIt() {
    String child = "CREATE TABLE c (id INTEGER PRIMARY KEY, code INTEGER REFERENCES p (id));\n";
    String rows = "INSERT INTO p VALUES (1, 'a');\n";
    try (CaseDatabase database = migrated(PARENT + rows + CHILD, PARENT + child)) {
      assertThat(database.query("SELECT * FROM p")).containsExactly("1 | a");
      assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
    }
  }

  /** SQLite cannot look for broken references of a table with a foreign key to no key. */
  @Test
  void anUntouchedTableMayHaveIt() {
    String parent = "CREATE TABLE q (id INTEGER PRIMARY KEY, n%s);\n";
    String child =
        "CREATE TABLE c (id INTEGER PRIMARY KEY, q INTEGER REFERENCES q (id), code TEXT REFERENCES"
            + " p (code));\nCREATE INDEX c_q ON c (q);\n";
    String before = PARENT + parent.formatted("") + child;
    String rows = "INSERT INTO q VALUES (1, 'a');\n";
    try (CaseDatabase database =
        migrated(before + rows, PARENT + parent.formatted(" DEFAULT 1") + child)) {
      assertThat(database.query("SELECT * FROM q")).containsExactly("1 | a");
    }
  }

  private CaseDatabase migrated(String before, String after) {
    CaseDatabase database = new CaseDatabase(new SqlScript("from.sql", before));
    Schema to = engine.read(SchemaSource.of(new SqlScript("to.sql", after)));
    database.migrate(engine.plan(database.schema(), to).toSql());
    assertThat(engine.differences(database.schema(), to)).isEmpty();
    return database;
  }
}
