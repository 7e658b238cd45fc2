package io.github.d1maven.diff.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameHintsTest {
  private static List<String> renames(String sql) {
    return RenameHints.in(new SqlScript("schema.sql", sql)).stream().map(Rename::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a INT); -- d1:renamed from old\nCREATE TABLE u (b INT);",
        "CREATE TABLE t (a INT); -- d1:renamed from old",
        "CREATE TABLE t (a INT) -- d1:renamed from old\n;\nCREATE TABLE u (b INT);",
        "CREATE TABLE t (a INT) -- d1:renamed from old\nSTRICT;",
        "CREATE TABLE t (a INT) STRICT -- d1:renamed from old\n;",
        "CREATE TABLE t (a INT)\n-- d1:renamed from old\nSTRICT;",
        "CREATE TABLE t (a INT)\n-- d1:renamed from old\n;\nCREATE TABLE u (b INT);",
        "CREATE TABLE u (b INT);\n\n-- d1:renamed from old\n\nCREATE TABLE t (a INT);",
        "CREATE TABLE u (b INT); CREATE TABLE t (a INT); -- d1:renamed from old",
        "CREATE TABLE t ( -- d1:renamed from old\n a INT);",
        "CREATE TABLE t -- d1:renamed from old\n(a INT);",
        "CREATE TABLE t\n-- d1:renamed from old\n(a INT);",
        "CREATE TABLE IF NOT EXISTS t ( -- d1:renamed from \"old\"\r\n a INT);",
        "CREATE TABLE t (a INT); -- d1:renamed from old, in March",
        "CREATE TABLE t (a INT); --d1:renamed from old (see 12)"
      })
  void aCommentRefersToTheTable(String sql) {
    assertThat(renames(sql)).containsExactly("old=t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a INT -- d1:renamed from old\n);",
        "CREATE TABLE t (z INT, a INT -- d1:renamed from old\n, b INT);",
        "CREATE TABLE t (z INT, a INT, -- d1:renamed from old\n b INT);",
        "CREATE TABLE t (\n -- d1:renamed from old\n a INT, b INT);",
        "CREATE TABLE t (z INT\n -- d1:renamed from old\n , a INT);",
        "CREATE TABLE t (z INT, a INT\n -- d1:renamed from old\n NOT NULL, b INT);",
        "CREATE TABLE t (z INT, a DECIMAL(1, -- d1:renamed from old\n 2), b INT);",
        "CREATE TABLE t (a INT, -- d1:renamed from old\r\n PRIMARY KEY (a));"
      })
  void aCommentRefersToTheColumn(String sql) {
    assertThat(renames(sql)).containsExactly("t.old=a");
  }

  @Test
  void quotedNamesAreRead() {
    assertThat(
            RenameHints.in(
                new SqlScript("s", "CREATE TABLE t (a -- d1:renamed from \"o \"\"d\"\n)")))
        .extracting(rename -> String.valueOf(rename.column()))
        .containsExactly("o \"d");
  }

  @Test
  void aStringOrANameThatLooksLikeACommentIsNone() {
    assertThat(
            renames("CREATE TABLE t (a DEFAULT '-- d1:renamed from b', \"/* d1:renamed */\" INT);"))
        .isEmpty();
  }

  @Test
  void proseIsNoRename() {
    assertThat(
            renames(
                "-- D1 renames tables; d1: removed from here in March, renamed from b\n"
                    + "CREATE TABLE t (a);"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/* d1:renamed from old */          | -- d1:renamed from old",
        "/* d1:renamed from o d */          | -- d1:renamed from \"o d\"",
        "-- d1:renamed from [o d]           | -- d1:renamed from \"o d\"",
        "-- d1:renamed from `old`           | -- d1:renamed from old",
        "-- d1:renamed from 'old'           | -- d1:renamed from old",
        "-- d1:renamed from t.old           | -- d1:renamed from old",
        "-- d1:renamed from o d             | -- d1:renamed from \"o d\"",
        "-- d1:renamed from                 | -- d1:renamed from old_name",
        "-- d1:renamed                      | -- d1:renamed from old_name",
        "-- d1:rename from old              | -- d1:renamed from old",
        "-- d1:renmed from old              | -- d1:renamed from old",
        "-- D1:Renamed from old             | -- d1:renamed from old",
        "-- d1:renamed FROM old             | -- d1:renamed from old",
        "-- d1: renamed from old            | -- d1:renamed from old",
        "-- d1 renamed from old             | -- d1:renamed from old",
        "-- d1-renamed from old             | -- d1:renamed from old",
        "-- d1:renamed_from old             | -- d1:renamed from old_name",
        "-- the name, d1:renamed from old   | -- d1:renamed from old",
        "---- d1:renamed from old           | -- d1:renamed from old",
      })
  void anyOtherFormIsAnErrorWithTheRightOne(String comment, String right) {
    assertThatThrownBy(() -> renames("CREATE TABLE t (\n  a INT " + comment + "\n);"))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("cannot read the rename comment\n  --> schema.sql:2:9\n")
        .hasMessageEndingWith("write\n         " + right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/* d1:renamed from old */ | a rename comment starts with -- and ends with its line",
        "-- d1:renamed from [o d]  | other characters than letters, digits and _ is in double quotes",
        "-- d1:renamed             | and the rest of the line is empty",
      })
  void theErrorSaysWhatIsWrongWithTheForm(String comment, String cause) {
    assertThatThrownBy(() -> renames("CREATE TABLE t (a INT " + comment + "\n);"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(cause + "\n  help:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CREATE VIEW v AS SELECT 1; -- d1:renamed from w              | it refers to a view",
        "CREATE INDEX i ON t (a); -- d1:renamed from j                | it refers to an index",
        "-- d1:renamed from w\\nCREATE VIEW v AS SELECT 1;            | it refers to a view",
        "CREATE VIRTUAL TABLE f USING fts5 (a); -- d1:renamed from g  | it refers to a virtual",
        "CREATE TABLE u (a, UNIQUE (a) -- d1:renamed from b\\n);      | to a table constraint",
        "CREATE TABLE u (a,\\n-- d1:renamed from b\\nCHECK (a > 0));  | to a table constraint",
        "CREATE TABLE u (a\\n-- d1:renamed from b\\n);                | no column follows it",
        "CREATE TABLE u (a);\\n-- d1:renamed from b                   | no statement follows it",
        "-- d1:renamed from b                                         | no statement follows it",
        "; -- d1:renamed from b                                       | no statement stands",
        "-- d1:renamed from b\\n; CREATE TABLE t (a);                 | no statement follows it",
        "CREATE TABLE u (a);\\n-- d1:renamed from b\\n; SELECT 1;     | no statement follows it",
        "SELECT 1; -- d1:renamed from b                               | a statement other than CREATE",
      })
  void aCommentThatRefersToNeitherIsAnError(String sql, String cause) {
    assertThatThrownBy(() -> renames(sql.replace("\\n", "\n")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--> schema.sql:")
        .hasMessageContaining(cause);
  }
}
