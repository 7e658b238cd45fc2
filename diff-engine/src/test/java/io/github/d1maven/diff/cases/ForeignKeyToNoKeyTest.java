package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.Map;
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

  @Test
  void anotherTableThatTheChildRefersToIsRebuiltWithoutTheChild() {
    String before = "CREATE TABLE q (id INTEGER PRIMARY KEY, n TEXT);\n";
    String after = "CREATE TABLE q (id INTEGER PRIMARY KEY, n TEXT NOT NULL);\n";
    String rows = "INSERT INTO q VALUES (1, 'a');\n";
    try (CaseDatabase database =
        migrated(PARENT + before + rows + childOfBoth(""), PARENT + after + childOfBoth(""))) {
      assertThat(database.query("SELECT * FROM q")).containsExactly("1 | a");
    }
    String cascade = childOfBoth(" ON DELETE CASCADE");
    assertThatThrownBy(() -> migrated(PARENT + before + cascade, PARENT + after + cascade))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("cannot copy the rows of table \"c\"");
  }

  private static String childOfBoth(String action) {
    return "CREATE TABLE c (code TEXT REFERENCES p (code), q INTEGER REFERENCES q (id)"
        + action
        + ");\nCREATE INDEX c_q ON c (q);\n";
  }

  private CaseDatabase migrated(String before, String after) {
    CaseDatabase database = new CaseDatabase(new SqlScript("from.sql", before));
    Schema to = engine.read(SchemaSource.of(new SqlScript("to.sql", after)));
    RowCounts manyParents =
        new RowCounts(Map.of(new Identifier("q"), 1000L, new Identifier("c"), 1L));
    PlanOptions options = PlanOptions.DEFAULT.withRows(manyParents);
    database.migrate(engine.plan(database.schema(), to, options).toSql());
    assertThat(engine.differences(database.schema(), to)).isEmpty();
    return database;
  }
}
