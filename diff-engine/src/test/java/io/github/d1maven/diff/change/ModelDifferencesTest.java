package io.github.d1maven.diff.change;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.ModelComponent;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.Variation;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every component of every type of the model makes a difference, unless it is listed here with the
 * reason. A component that is added to the model is found by reflection.
 */
class ModelDifferencesTest {
  private static final String TEXT = "the author's text; the other components say what it means";
  private static final String NAME = "names of constraints are only read in error messages";
  private static final String PLACE = "where a constraint is written does not change it";

  private static final Map<String, String> NO_DIFFERENCE =
      Map.ofEntries(
          entry("Table.sql", TEXT),
          entry("Column.sql", TEXT),
          entry("Index.sql", TEXT),
          entry("View.sql", TEXT),
          entry("Trigger.sql", TEXT),
          entry("VirtualTable.sql", TEXT),
          entry("VirtualTable.arguments", TEXT),
          entry("Expression.sql", TEXT),
          entry("Default.sql", TEXT),
          entry("Default.constant", "follows from its normal form"),
          entry("PrimaryKey.name", NAME),
          entry("UniqueConstraint.name", NAME),
          entry("ForeignKey.name", NAME),
          entry("Check.name", NAME),
          entry("NotNull.name", NAME),
          entry("Check.beside", PLACE),
          entry("ForeignKey.inline", PLACE));

  /** Each type of the model, with a value in every component that can be absent. */
  private static final Schema SAMPLE =
      new DiffEngine()
          .read(
              SchemaSource.of(
                  new SqlScript(
                      "sample.sql",
                      """
                      CREATE TABLE parent (x TEXT, y TEXT, UNIQUE (x, y));
                      CREATE TABLE child (
                        id INTEGER PRIMARY KEY,
                        a TEXT CONSTRAINT filled NOT NULL DEFAULT 'x' COLLATE NOCASE,
                        b TEXT CONSTRAINT short CHECK (length(b) < 9),
                        c INTEGER AS (length(a)) STORED,
                        CONSTRAINT one UNIQUE (a COLLATE RTRIM, b),
                        CONSTRAINT above FOREIGN KEY (a, b) REFERENCES parent (x, y)
                      );
                      CREATE TABLE keyed (a, CONSTRAINT k PRIMARY KEY (a COLLATE NOCASE));
                      CREATE UNIQUE INDEX indexed ON child (a, lower(b)) WHERE b IS NOT NULL;
                      CREATE VIEW shown AS SELECT a FROM child;
                      CREATE TRIGGER fired AFTER INSERT ON child BEGIN SELECT 1; END;
                      CREATE VIRTUAL TABLE searched USING fts5 (a);
                      """)));

  static Stream<ModelComponent> components() {
    return ModelComponent.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  void aComponentMakesADifferenceOrIsListed(ModelComponent component) {
    List<Schema> schemas = schemasThatVaryIn(component);
    assertThat(schemas).as("the sample has no " + component).isNotEmpty();
    if (NO_DIFFERENCE.containsKey(component.toString())) {
      assertThat(schemas)
          .as(component + " is no difference")
          .noneMatch(ModelDifferencesTest::isDifferent);
    } else {
      assertThat(schemas)
          .as(component + " is a difference")
          .anyMatch(ModelDifferencesTest::isDifferent);
    }
  }

  @Test
  void whatIsListedIsAComponent() {
    assertThat(components().map(ModelComponent::toString).toList())
        .containsAll(NO_DIFFERENCE.keySet());
  }

  private static List<Schema> schemasThatVaryIn(ModelComponent component) {
    List<Schema> schemas = new ArrayList<>();
    List<SchemaObject> objects = SAMPLE.objects();
    for (int i = 0; i < objects.size(); i++) {
      for (Variation variation : Variation.in(component, objects.get(i))) {
        List<SchemaObject> changed = new ArrayList<>(objects);
        changed.set(i, (SchemaObject) variation.value());
        schemas.add(schema(changed));
      }
    }
    return schemas;
  }

  private static Schema schema(List<SchemaObject> objects) {
    return new Schema(
        only(Table.class, objects),
        only(VirtualTable.class, objects),
        only(Index.class, objects),
        only(View.class, objects),
        only(Trigger.class, objects));
  }

  private static <T> List<T> only(Class<T> kind, List<SchemaObject> objects) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static boolean isDifferent(Schema schema) {
    boolean there = !SchemaDiffer.diff(SAMPLE, schema).isEmpty();
    boolean back = !SchemaDiffer.diff(schema, SAMPLE).isEmpty();
    assertThat(back).as("reverse").isEqualTo(there);
    return there;
  }
}
