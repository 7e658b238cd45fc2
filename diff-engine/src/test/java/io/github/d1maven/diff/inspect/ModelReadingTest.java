package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.schema.ModelComponent;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every component of every type of the model is read from SQL: among the accepted forms there are
 * two that differ in it.
 */
class ModelReadingTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "forms");
  private static final Map<String, Set<Object>> VALUES = new HashMap<>();

  @BeforeAll
  static void readTheForms() throws IOException {
    String before = Files.readString(FORMS.resolve("before.sql"));
    String accepted = Files.readString(FORMS.resolve("accepted.sql"));
    for (SqlStatement form : StatementSplitter.split(new SqlScript("accepted.sql", accepted))) {
      try (ScratchDatabase database = ScratchDatabase.open()) {
        database.run(new SqlScript("before.sql", before));
        database.run(new SqlScript("form", form.text()));
        Schema schema = SchemaReader.read(database, Set.of());
        schema.objects().forEach(ModelReadingTest::collect);
      }
    }
  }

  private static void collect(Object value) {
    ModelComponent.valuesIn(value)
        .forEach(
            (component, found) ->
                VALUES.computeIfAbsent(component, c -> new HashSet<>()).addAll(found));
  }

  static Stream<ModelComponent> components() {
    return ModelComponent.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  void formsDifferInEveryComponent(ModelComponent component) {
    assertThat(VALUES.get(component.toString())).as(component.toString()).hasSizeGreaterThan(1);
  }
}
