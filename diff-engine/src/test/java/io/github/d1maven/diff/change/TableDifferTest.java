package io.github.d1maven.diff.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.TableChange.ModifyColumn;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between the parentheses of CREATE TABLE t (…) on two sides. */
class TableDifferTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "≡",
      quoteCharacter = '~',
      value = {
        // spelling
        "a INT, b TEXT               ≡  [a]\tint , `b` Text -- words",
        "a INT                       ≡  /* x */ 'a' \"INT\"",
        "a DECIMAL(10,2)             ≡  a decimal ( 10, 2 )",
        "b, a                        ≡  a, b",
        "a INTEGER PRIMARY KEY       ≡  a INTEGER PRIMARY KEY ASC",
        "a TEXT/* x */ ( 5 )         ≡  a [text](5)",
        "a \"my type\" (1)            ≡  a `My Type`",
        "a varchar[10]               ≡  a VARCHAR \"10\"",
        "a CHECK (a > 'x')           ≡  a CHECK (a > \"x\")",
        "a CHECK (t.a > 't')         ≡  a CHECK (\"t\".\"a\" > \"t\")",
        "a CHECK (abs(a) = CAST(a AS INT) COLLATE NOCASE) ≡ a CHECK (\"abs\"([a]) == CAST(`a` AS \"int\") COLLATE 'nocase')",
        "a, [null] CHECK ([null] > a) ≡  a, \"null\" CHECK (\"null\" > a)",
        "a, b, PRIMARY KEY (a, b COLLATE NOCASE DESC) ≡ a, b, PRIMARY KEY ((a), ((b) COLLATE RTRIM) COLLATE NOCASE DESC)",
        "a UNIQUE, b                 ≡  a, b, UNIQUE (('a'))",
        "a REFERENCES p DEFERRABLE INITIALLY DEFERRED ≡ a REFERENCES p NULL DEFERRABLE INITIALLY DEFERRED",
        "a REFERENCES p              ≡  a REFERENCES p DEFERRABLE INITIALLY DEFERRED NULL NOT DEFERRABLE",
        // where a constraint is written, and its name
        "a INTEGER PRIMARY KEY       ≡  a INTEGER, CONSTRAINT pk PRIMARY KEY (a)",
        "a TEXT PRIMARY KEY DESC     ≡  a TEXT, PRIMARY KEY (a DESC)",
        "a UNIQUE                    ≡  a, CONSTRAINT u UNIQUE (a ASC)",
        "a CHECK (a > 0)             ≡  a, CONSTRAINT c CHECK (a > 0)",
        "a REFERENCES p (x)          ≡  a, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (x)",
        "a, b, FOREIGN KEY (a, b) REFERENCES p (x, y) ≡ a, b, FOREIGN KEY (b, a) REFERENCES p (y, X)",
        "a NOT NULL                  ≡  a CONSTRAINT n NOT NULL",
        "a UNIQUE, b UNIQUE          ≡  a, b, UNIQUE (b), UNIQUE (a)",
        "a UNIQUE, UNIQUE (a)        ≡  a UNIQUE",
        "a CHECK (a > 0) CHECK (a < 9) ≡ a CHECK (a < 9) CHECK (a > 0)",
        // defaults
        "a                           ≡  a DEFAULT NULL",
        "a                           ≡  a DEFAULT (NULL)",
        "a DEFAULT 0                 ≡  a DEFAULT (0)",
        "a DEFAULT 'x'               ≡  a DEFAULT \"x\"",
        "a DEFAULT bare              ≡  a DEFAULT 'bare'",
        "a DEFAULT TRUE              ≡  a DEFAULT true",
        "a DEFAULT (datetime('now')) ≡  a DEFAULT ( DATETIME( 'now' ) )",
        "a DEFAULT CURRENT_TIMESTAMP ≡  a DEFAULT (current_timestamp)",
        "a DEFAULT -1                ≡  a DEFAULT - 1",
        "a DEFAULT x'0A'             ≡  a DEFAULT X'0a'",
        // what is the rule anyway
        "a                           ≡  a NULL",
        "a                           ≡  a COLLATE BINARY",
        "a COLLATE NOCASE            ≡  a collate \"nocase\"",
        "a UNIQUE                    ≡  a, UNIQUE (a COLLATE BINARY)",
        "a COLLATE NOCASE UNIQUE     ≡  a COLLATE NOCASE, UNIQUE (a COLLATE NOCASE)",
        "a UNIQUE                    ≡  a UNIQUE ON CONFLICT ABORT",
        "a NOT NULL                  ≡  a NOT NULL ON CONFLICT ABORT",
        "a INTEGER PRIMARY KEY       ≡  a INTEGER NOT NULL PRIMARY KEY",
        "a INTEGER PRIMARY KEY       ≡  a INTEGER NOT NULL ON CONFLICT IGNORE PRIMARY KEY",
        "a REFERENCES p              ≡  a REFERENCES p ON DELETE NO ACTION MATCH SIMPLE",
        "a REFERENCES p              ≡  a REFERENCES p NOT DEFERRABLE INITIALLY DEFERRED",
        "a, b AS (a)                 ≡  a, b GENERATED ALWAYS AS ((A)) VIRTUAL",
        "a REFERENCES p              ≡  a REFERENCES p ON INSERT CASCADE",
        // expressions
        "a CHECK (a=1 AND a<>2)      ≡  a CHECK (((\"A\" == 1 and [a] != 2)))",
        "a CHECK (a IN ('x','y'))    ≡  a CHECK (a in ( 'x' , 'y' ) /* both */)",
        "a CHECK (a <> \"x\")        ≡  a CHECK (a <> 'x')",
      })
  void theseMeanTheSame(String from, String to) {
    assertThat(diff(from, to)).isEmpty();
    assertThat(diff(to, from)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "a                        => a, b                             => AddColumn",
        "a, b                     => a                                => DropColumn",
        "a PRIMARY KEY            => a                                => ChangePrimaryKey",
        "a, b, PRIMARY KEY (a, b) => a, b, PRIMARY KEY (b, a)         => ChangePrimaryKey",
        "a, PRIMARY KEY (a)       => a, PRIMARY KEY (a DESC)          => ChangePrimaryKey",
        "a PRIMARY KEY            => a PRIMARY KEY ON CONFLICT IGNORE => ChangePrimaryKey",
        "a INTEGER PRIMARY KEY    => a INTEGER PRIMARY KEY DESC       => ChangePrimaryKey",
        "a INTEGER PRIMARY KEY    => a INTEGER PRIMARY KEY AUTOINCREMENT => ChangePrimaryKey",
        "a                        => a UNIQUE                         => AddUnique",
        "a UNIQUE                 => a                                => DropUnique",
        "a UNIQUE                 => a UNIQUE ON CONFLICT REPLACE     => AddUnique DropUnique",
        "a, b, UNIQUE (a, b)      => a, b, UNIQUE (b, a)              => AddUnique DropUnique",
        "a, UNIQUE (a)            => a, UNIQUE (a DESC)               => AddUnique DropUnique",
        "a, UNIQUE (a)            => a, UNIQUE (a COLLATE NOCASE)     => AddUnique DropUnique",
        "a                        => a CHECK (a > 0)                  => AddCheck",
        "a CHECK (a > 0)          => a                                => DropCheck",
        "a CHECK (a > 0)          => a CHECK (a > 1)                  => AddCheck DropCheck",
        "a CHECK (a <> 'x')       => a CHECK (a <> 'X')               => AddCheck DropCheck",
        "a                        => a REFERENCES p                   => AddForeignKey",
        "a REFERENCES p           => a                                => DropForeignKey",
        "a REFERENCES p           => a REFERENCES q             => AddForeignKey DropForeignKey",
        "a REFERENCES p (x)       => a REFERENCES p (y)         => AddForeignKey DropForeignKey",
        "a, b, FOREIGN KEY (a, b) REFERENCES p (x, y) => a, b, FOREIGN KEY (a, b) REFERENCES p (y, x) => AddForeignKey DropForeignKey",
        "a, b, FOREIGN KEY (a, b) REFERENCES p => a, b, FOREIGN KEY (b, a) REFERENCES p => AddForeignKey DropForeignKey",
        "a REFERENCES p  => a REFERENCES p ON DELETE CASCADE    => AddForeignKey DropForeignKey",
        "a REFERENCES p  => a REFERENCES p ON UPDATE SET NULL   => AddForeignKey DropForeignKey",
        "a REFERENCES p  => a REFERENCES p DEFERRABLE INITIALLY DEFERRED => AddForeignKey DropForeignKey",
      })
  void theseDifferInTheTable(String from, String to, String changes) {
    assertThat(diff(from, to))
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly(changes.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "a INT                    => a BIGINT                         => TYPE",
        "a                        => a TEXT                           => TYPE",
        "a VARCHAR(10)            => a VARCHAR(20)                    => TYPE",
        "a                        => a NOT NULL                       => NOT_NULL",
        "a NOT NULL               => a NOT NULL ON CONFLICT IGNORE    => NOT_NULL",
        "a TEXT PRIMARY KEY       => a TEXT PRIMARY KEY NOT NULL      => NOT_NULL",
        "a                        => a DEFAULT 0                      => DEFAULT",
        "a DEFAULT 1              => a DEFAULT '1'                    => DEFAULT",
        "a DEFAULT 'x'            => a DEFAULT 'X'                    => DEFAULT",
        "a DEFAULT CURRENT_DATE   => a DEFAULT 'CURRENT_DATE'         => DEFAULT",
        "a                        => a COLLATE NOCASE                 => COLLATION",
        "a COLLATE RTRIM          => a COLLATE NOCASE                 => COLLATION",
        "z, a AS (z)              => z, a AS (z) STORED               => GENERATED",
        "z, a AS (z)              => z, a AS (z + 1)                  => GENERATED",
        "z, a AS (z)              => z, a                             => GENERATED",
        "a                        => a INT NOT NULL DEFAULT 0         => TYPE NOT_NULL DEFAULT",
      })
  void theseDifferInTheColumn(String from, String to, String aspects) {
    assertThat(diff(from, to))
        .singleElement()
        .isInstanceOfSatisfying(
            ModifyColumn.class,
            change -> {
              assertThat(change.to().name().name()).isEqualTo("a");
              assertThat(change.aspects())
                  .extracting(Enum::name)
                  .containsExactly(aspects.split(" ", -1));
            });
  }

  @ParameterizedTest
  @CsvSource({"'',STRICT", "'',WITHOUT ROWID", "STRICT,'STRICT, WITHOUT ROWID'"})
  void optionsCount(String from, String to) {
    String columns = "CREATE TABLE t (a INT NOT NULL PRIMARY KEY) ";
    assertThat(changes(columns + from, columns + to))
        .hasAtLeastOneElementOfType(TableChange.ChangeOptions.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a TEXT PRIMARY KEY, STRICT",
        "a TEXT PRIMARY KEY, WITHOUT ROWID",
        "a INTEGER PRIMARY KEY, WITHOUT ROWID",
        "a INTEGER PRIMARY KEY DESC, STRICT"
      })
  void aKeyThatImpliesNotNullImpliesItWithAbort(String column, String options) {
    String implied = "CREATE TABLE t (" + column + ") " + options;
    String written = "CREATE TABLE t (" + column + " NOT NULL) " + options;
    String ignoring = "CREATE TABLE t (" + column + " NOT NULL ON CONFLICT IGNORE) " + options;
    assertThat(changes(implied, written)).isEmpty();
    assertThat(changes(implied, ignoring))
        .singleElement()
        .isInstanceOfSatisfying(
            ModifyColumn.class,
            change -> assertThat(change.aspects()).containsExactly(ColumnAspect.NOT_NULL));
  }

  @ParameterizedTest
  @CsvSource({
    "id INTEGER PRIMARY KEY, REFERENCES p, REFERENCES p (id)",
    "id INTEGER PRIMARY KEY, REFERENCES p, REFERENCES P (ID) ON DELETE NO ACTION ON UPDATE NO ACTION",
    "id TEXT PRIMARY KEY, REFERENCES p (id), REFERENCES p",
  })
  void aReferenceWithoutColumnsIsToThePrimaryKey(String parent, String from, String to) {
    assertThat(children(parent, from, parent, to)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'id INTEGER PRIMARY KEY, x UNIQUE', REFERENCES p, REFERENCES p (x)",
    "'id UNIQUE', REFERENCES p, REFERENCES p (id)",
    "id INTEGER PRIMARY KEY, REFERENCES p, REFERENCES p (id) ON DELETE RESTRICT",
    "id INTEGER PRIMARY KEY, REFERENCES p, REFERENCES q (id)",
  })
  void aReferenceToOtherColumnsIsAnother(String parent, String from, String to) {
    assertThat(children(parent, from, parent, to)).hasSize(2);
  }

  @Test
  void aReferenceThatIsWrittenAlikeStaysWhereThePrimaryKeyMoves() {
    String old = "id PRIMARY KEY, x UNIQUE";
    String now = "id UNIQUE, x PRIMARY KEY";
    assertThat(children(old, "REFERENCES p", now, "REFERENCES p")).isEmpty();
    assertThat(children(old, "REFERENCES p (id)", now, "REFERENCES p (id)")).isEmpty();
    assertThat(children(old, "REFERENCES p", now, "REFERENCES p (x)")).isEmpty();
  }

  @Test
  void aReferenceThatWouldFollowTheMovedPrimaryKeyIsAnother() {
    String old = "id PRIMARY KEY, x UNIQUE";
    String now = "id UNIQUE, x PRIMARY KEY";
    assertThat(children(old, "REFERENCES p", now, "REFERENCES p (id)")).hasSize(2);
    assertThat(children(old, "REFERENCES p (id)", now, "REFERENCES p")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'(a, b) REFERENCES p', '(a, b) REFERENCES p (x, y)', 0",
    "'(a, b) REFERENCES p', '(b, a) REFERENCES p (y, x)', 0",
    "'(b, a) REFERENCES p (y, x)', '(a, b) REFERENCES p', 0",
    "'(a, b) REFERENCES p', '(b, a) REFERENCES p (x, y)', 2",
    "'(a, b) REFERENCES p', '(a, b) REFERENCES p (y, x)', 2",
    "'(a, b) REFERENCES p (x, y)', '(a, b) REFERENCES p (x, z)', 2",
    "'(a, b) REFERENCES p (z, x)', '(b, a) REFERENCES p (x, z)', 0",
  })
  void theOrderOfThePairsOfAForeignKeyMeansNothing(String from, String to, int changes) {
    String child = "CREATE TABLE c (a, b, FOREIGN KEY %s);";
    String parent = "CREATE TABLE p (x, y, z, PRIMARY KEY (x, y), UNIQUE (x, z))";
    assertThat(changes(child.formatted(from) + parent, child.formatted(to) + parent))
        .hasSize(changes);
  }

  private static List<TableChange> children(String p, String from, String otherP, String to) {
    return changes(
        "CREATE TABLE c (a " + from + "); CREATE TABLE p (" + p + ")",
        "CREATE TABLE c (a " + to + "); CREATE TABLE p (" + otherP + ")");
  }

  private static List<TableChange> diff(String from, String to) {
    return changes("CREATE TABLE t (" + from + "\n)", "CREATE TABLE t (" + to + "\n)");
  }

  private static List<TableChange> changes(String from, String to) {
    Schema old = schema(from);
    Schema now = schema(to);
    return TableDiffer.diff(old.tables().get(0), now.tables().get(0), now);
  }

  private static Schema schema(String sql) {
    return new DiffEngine().read(SchemaSource.of(new SqlScript("t.sql", sql)));
  }
}
