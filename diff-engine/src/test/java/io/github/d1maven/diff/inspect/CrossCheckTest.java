package io.github.d1maven.diff.inspect;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.ModelComponent;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Variation;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every component of a table or an index that is read wrong contradicts a PRAGMA, unless it is
 * listed here with the reason.
 */
class CrossCheckTest {
  private static final String UNTOLD = "no PRAGMA tells it";
  private static final String TEXT = "the author's text";
  private static final String DERIVED = "follows from the text";

  private static final Map<String, String> UNCHECKED =
      Map.ofEntries(
          entry("Table.sql", TEXT),
          entry("Table.checks", UNTOLD),
          entry("Column.sql", TEXT),
          entry("ColumnType.sql", TEXT),
          entry("Column.collation", UNTOLD),
          entry("Index.sql", TEXT),
          entry("Expression.sql", TEXT),
          entry("Default.sql", TEXT),
          entry("Default.constant", DERIVED),
          entry("PrimaryKey.name", UNTOLD),
          entry("PrimaryKey.onConflict", UNTOLD),
          entry("PrimaryKey.autoincrement", UNTOLD),
          entry("PrimaryKey.inlineDescending", UNTOLD),
          entry("UniqueConstraint.name", UNTOLD),
          entry("UniqueConstraint.onConflict", UNTOLD),
          entry("KeyPart.collation", UNTOLD),
          entry("KeyPart.descending", UNTOLD),
          entry("ForeignKey.name", UNTOLD),
          entry("ForeignKey.deferred", UNTOLD),
          entry("ForeignKey.inline", UNTOLD),
          entry("Check.name", UNTOLD),
          entry("Check.beside", UNTOLD),
          entry("Check.expression", UNTOLD),
          entry("Generated.expression", UNTOLD),
          entry("NotNull.name", UNTOLD),
          entry("NotNull.onConflict", UNTOLD));

  private static ScratchDatabase database;
  private static PragmaFacts facts;
  private static Schema sample;

  @BeforeAll
  static void read() throws SQLException {
    database = ScratchDatabase.open();
    database.run(
        new SqlScript(
            "sample.sql",
            """
            CREATE TABLE parent (x TEXT, y TEXT, UNIQUE (x, y));
            CREATE TABLE child (
              id INTEGER CONSTRAINT k PRIMARY KEY,
              a TEXT CONSTRAINT filled NOT NULL DEFAULT 'x' COLLATE NOCASE,
              b TEXT CONSTRAINT short CHECK (length(b) < 9),
              c INTEGER AS (length(a)) STORED,
              CONSTRAINT one UNIQUE (a COLLATE RTRIM, b),
              CONSTRAINT above FOREIGN KEY (a, b) REFERENCES parent (x, y)
            );
            CREATE TABLE keyed (a, PRIMARY KEY (a COLLATE NOCASE));
            CREATE UNIQUE INDEX indexed ON child (a, b) WHERE b IS NOT NULL;
            """));
    facts = PragmaFacts.read(database.connection());
    sample = SchemaReader.read(database, Set.of());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static Stream<ModelComponent> components() {
    return Stream.of(Table.class, Index.class)
        .flatMap(type -> ModelComponent.within(type).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  void aComponentThatIsReadWrongIsNoticedOrListed(ModelComponent component) {
    List<Variation> misread =
        sample.objects().stream()
            .flatMap(object -> Variation.in(component, object).stream())
            .toList();
    assertThat(misread).as("the sample has no " + component).isNotEmpty();
    if (UNCHECKED.containsKey(component.toString())) {
      assertThat(misread).as(component + " is not checked").noneMatch(CrossCheckTest::isNoticed);
    } else {
      assertThat(misread).as(component + " is checked").anyMatch(CrossCheckTest::isNoticed);
    }
  }

  @Test
  void whatIsListedIsAComponent() {
    assertThat(components().map(ModelComponent::toString).toList()).containsAll(UNCHECKED.keySet());
  }

  private static boolean isNoticed(Variation variation) {
    try {
      check((SchemaObject) variation.value());
      return false;
    } catch (SchemaMismatchException e) {
      return true;
    }
  }

  private static void check(SchemaObject object) {
    if (object instanceof Table table) {
      CrossCheck.table(table, facts);
    } else {
      CrossCheck.index((Index) object, facts);
    }
  }
}
