package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {
  private static final String BEFORE =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users);
      CREATE VIEW names AS SELECT name FROM users;
      """;

  private static final String AFTER =
      """
      -- The users
      CREATE TABLE users ( -- of the shop
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL /* in
          full */ CHECK (name <> ''
            AND length(name) < 50)
      );
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY,
        user_id INTEGER
          REFERENCES users,
        length VARCHAR
          (20) DEFAULT ( 1 +
            1 ) CHECK (length > -- more
          0),
        twice AS (length *
          2)
      );
      CREATE UNIQUE INDEX posts_user
        ON posts (user_id,
          (user_id + -- sum
          1)) WHERE user_id
          > 0;
      CREATE VIEW names AS
        SELECT name -- of users
        FROM users;
      CREATE VIRTUAL TABLE docs USING fts5(title,
        body);
      CREATE TRIGGER logged AFTER INSERT ON users BEGIN
        -- both
        SELECT 1;
        SELECT 2;
      END;
      """;

  private final DiffEngine engine = new DiffEngine();

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      value = {
        "a;R;Nb                 @ a;Nb",
        "a;Rb                   @ a;Nb",
        "a;R;R;N;N;Rb           @ a;N;N;N;Nb",
        "a --;x;R;N b           @ a --;x;N b",
        "a --;x;R y;N b         @ a --;x  y;N b",
        "a --;x;R;R;N b         @ a --;x ;N b",
        "a --/*;R;N b;R;N --*/  @ a --/*;N b;N --*/",
        "a /*;R;N--;R*/;R b     @ a /*;N--;N*/;N b",
        "a /**/;R /*;R*/;R;N/**/ @ a /**/;N /*;N*/;N/**/",
        "a /*/ --;R */ b         @ a /*/ --;N */ b",
        "'a;R;Nb';R;N\"c;Rd\"   @ 'a;R;Nb';N\"c;Rd\"",
        "[a;R;Nb];R;N`c;R;Nd`   @ [a;R;Nb];N`c;R;Nd`",
        "x'00';R;N              @ x'00';N",
        "'--;R';R--';R;N        @ '--;R';N--';N",
      })
  void onlyLfIsLeftOutsideOfLiteralsAndNames(String before, String after) {
    assertThat(EmittedSql.of(text(before))).isEqualTo(text(after));
  }

  private static String text(String marked) {
    return marked.replace(";R", "\r").replace(";N", "\n").replace(";x", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r\r\n"})
  void aPlanHasLineEndsOfOneKindAndReachesItsSchema(String end) {
    String declared = AFTER.replace("\n", end);
    Schema to = read(declared);
    String plan = engine.plan(read(BEFORE), to).toSql();
    assertThat(plan).doesNotContain("\r").contains("\n  id INTEGER PRIMARY KEY,\n");
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.run(new SqlScript("before.sql", BEFORE));
      database.run(new SqlScript("plan.sql", plan));
      SchemaSource result = SchemaSource.of(new SqlScript("plan.sql", BEFORE + plan));
      assertThat(engine.differences(engine.read(result), to)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r\r\n", "\r"})
  void lineEndsAreNoDifference(String end) {
    boolean endsComments = end.endsWith("\n");
    String declared = endsComments ? AFTER : AFTER.replaceAll("--[^\n]*", "");
    Schema lf = read(declared);
    Schema other = read(declared.replace("\n", end));
    assertThat(engine.differences(lf, other)).isEmpty();
    assertThat(engine.plan(lf, other).isEmpty()).isTrue();
    assertThat(engine.plan(other, lf).isEmpty()).isTrue();
  }

  @Test
  void lineEndsInValuesAndNamesAreKept() {
    String from = "CREATE TABLE t (a);\r\n";
    String to =
        "CREATE TABLE t (a,\r\n\"b\r\nc\" TEXT DEFAULT 'x\r\ny' CHECK (\"b\r\nc\" <> '\r'));\r\n";
    String plan = engine.plan(read(from), read(to)).toSql();
    assertThat(plan).contains("'x\r\ny'").contains("\"b\r\nc\"").contains("'\r'");
    assertThat(engine.differences(read(to), read(to.replace("x\r\n", "x\n")))).isNotEmpty();
  }
}
