package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Generated.Storage;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One thing a test that PRAGMAs hide, fold or tell only in part. */
class SchemaReaderTest {
  @Test
  void typesAreReadAsSqliteShowsThem() {
    Table table = table("CREATE TABLE t (a, b BIG  INT, c DECIMAL( 10 , 2 ), d \"my type\")");
    assertThat(table.columns())
        .extracting(column -> column.type().name())
        .containsExactly("", "BIG  INT", "DECIMAL( 10 , 2 )", "my type");
  }

  @Test
  void hiddenColumnsAreRead() {
    Table table = table("CREATE TABLE t (a, b AS (a + 1), c GENERATED ALWAYS AS (b) STORED)");
    assertThat(column(table, "b").generated().storage()).isEqualTo(Storage.VIRTUAL);
    assertThat(column(table, "c").generated().storage()).isEqualTo(Storage.STORED);
    assertThat(column(table, "a").isStorable()).isTrue();
    assertThat(column(table, "c").isStorable()).isFalse();
  }

  @Test
  void defaultsKeepTheParenthesesThatPragmaDrops() {
    Table table =
        table("CREATE TABLE t (a DEFAULT (1 + 2), b DEFAULT -1, c DEFAULT (datetime('now')))");
    assertThat(column(table, "a").defaultValue().sql()).isEqualTo("(1 + 2)");
    assertThat(column(table, "b").defaultValue().isConstant()).isTrue();
    assertThat(column(table, "c").defaultValue().isConstant()).isFalse();
  }

  @Test
  void collationsOfColumnsAreRead() {
    assertThat(column(table("CREATE TABLE t (a TEXT NOT NULL COLLATE nocase)"), "a").collation())
        .isEqualTo(new Identifier("NOCASE"));
  }

  @Test
  void notNullKnowsItsNameAndItsConflictClause() {
    Column column =
        column(table("CREATE TABLE t (a CONSTRAINT must NOT NULL ON CONFLICT FAIL)"), "a");
    assertThat(column.notNull().name()).isEqualTo(new Identifier("must"));
    assertThat(column.notNull().onConflict()).isEqualTo(ConflictResolution.FAIL);
  }

  @Test
  void aKeyOfWithoutRowidOrStrictImpliesNotNullAndSaysNone() {
    assertThat(column(table("CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID"), "a").notNull())
        .isNull();
    assertThat(column(table("CREATE TABLE t (a TEXT PRIMARY KEY) STRICT"), "a").notNull()).isNull();
  }

  @Test
  void keyOrderIsThatOfTheKeyNotOfTheColumns() {
    Table table = table("CREATE TABLE t (a, b, c, PRIMARY KEY (c, a DESC))");
    assertThat(table.primaryKey().columns()).extracting(Identifier::name).containsExactly("c", "a");
    assertThat(table.primaryKey().parts().get(1).descending()).isTrue();
  }

  @Test
  void onlyAnIntegerPrimaryKeyThatIsNotWrittenDescendingStandsForTheRowid() {
    assertThat(table("CREATE TABLE t (a INTEGER PRIMARY KEY)").rowidAlias()).isPresent();
    assertThat(table("CREATE TABLE t (a INTEGER, PRIMARY KEY (a DESC))").rowidAlias()).isPresent();
    assertThat(table("CREATE TABLE t (a INTEGER PRIMARY KEY DESC)").rowidAlias()).isEmpty();
    assertThat(table("CREATE TABLE t (a INT PRIMARY KEY)").rowidAlias()).isEmpty();
    assertThat(table("CREATE TABLE t (a INTEGER PRIMARY KEY) WITHOUT ROWID").rowidAlias())
        .isEmpty();
  }

  @Test
  void autoincrementIsReadInBothPlaces() {
    assertThat(table("CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)").isAutoincrement())
        .isTrue();
    assertThat(table("CREATE TABLE t (a INTEGER, PRIMARY KEY (a AUTOINCREMENT))").isAutoincrement())
        .isTrue();
  }

  @Test
  void foreignKeysAreReadInTheOrderWritten() {
    Table table =
        table(
            "CREATE TABLE t (a REFERENCES x, b REFERENCES y (z), FOREIGN KEY (b, a) REFERENCES w)");
    assertThat(table.foreignKeys())
        .extracting(key -> key.referencedTable().name())
        .containsExactly("x", "y", "w");
    assertThat(table.foreignKeys())
        .extracting(ForeignKey::inline)
        .containsExactly(true, true, false);
  }

  @Test
  void actionsAndDeferralAreRead() {
    ForeignKey key =
        table(
                "CREATE TABLE t (a REFERENCES x ON DELETE SET NULL ON UPDATE CASCADE MATCH FULL"
                    + " DEFERRABLE INITIALLY DEFERRED)")
            .foreignKeys()
            .get(0);
    assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
    assertThat(key.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
    assertThat(key.deferred()).isTrue();
  }

  @Test
  void deferrableAloneAndNotDeferrableAreNotDeferred() {
    Table table =
        table(
            "CREATE TABLE t (a REFERENCES x DEFERRABLE, b REFERENCES x NOT DEFERRABLE INITIALLY DEFERRED)");
    assertThat(table.foreignKeys()).extracting(ForeignKey::deferred).containsExactly(false, false);
  }

  @Test
  void anIndexPartHasTheCollationOfItsColumnUnlessItSaysAnother() {
    Schema schema =
        read(
            "CREATE TABLE t (a COLLATE NOCASE); CREATE INDEX i ON t (a, a COLLATE BINARY DESC, lower(a))");
    assertThat(schema.indexes().get(0).parts())
        .extracting(part -> part.collation().key() + " " + part.descending())
        .containsExactly("nocase false", "binary true", "binary false");
  }

  @Test
  void textChangedByAlterTableIsRead() {
    Schema schema =
        read(
            """
            CREATE TABLE old (a INTEGER PRIMARY KEY, b TEXT);
            CREATE INDEX i ON old (b);
            ALTER TABLE old RENAME TO t;
            ALTER TABLE t RENAME COLUMN b TO "c d";
            ALTER TABLE t ADD e TEXT NOT NULL DEFAULT '' CHECK (e <> 'x');
            ALTER TABLE t DROP COLUMN "c d"
            """
                .replace("ALTER TABLE t DROP", "DROP INDEX i; ALTER TABLE t DROP"));
    Table table = schema.table(new Identifier("t")).orElseThrow();
    assertThat(table.columns()).extracting(c -> c.name().name()).containsExactly("a", "e");
    assertThat(table.checks()).hasSize(1);
  }

  @Test
  void internalShadowAndIgnoredTablesAreLeftOut() {
    Schema schema =
        read(
            """
            CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
            CREATE INDEX m ON d1_migrations (name);
            CREATE TRIGGER mt AFTER INSERT ON D1_Migrations BEGIN SELECT 1; END;
            CREATE VIRTUAL TABLE f USING fts5 (a);
            ANALYZE
            """);
    assertThat(schema.objects()).extracting(o -> o.name().name()).containsExactly("f");
    assertThat(schema.virtualTables().get(0).module()).isEqualTo("fts5");
  }

  private static Column column(Table table, String name) {
    return table.column(new Identifier(name)).orElseThrow();
  }

  private static Table table(String sql) {
    return read(sql).tables().get(0);
  }

  private static Schema read(String sql) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.run(new SqlScript("schema.sql", sql));
      return SchemaReader.read(database, Set.of(new Identifier("d1_migrations")));
    }
  }
}
