package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.inspect.ScratchDatabase;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of statement: read, printed from the model, and read again as the same schema. */
class FormsTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "forms");
  private static final SqlScript BEFORE = script("before.sql");

  static Stream<String> forms() {
    return StatementSplitter.split(script("accepted.sql")).stream().map(SqlStatement::text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsPrintedReadsAsTheSameSchema(String form) {
    Schema schema = read(BEFORE, new SqlScript("form", form));
    Schema reread = read(new SqlScript("printed", SchemaPrinter.print(schema)));
    assertThat(SchemaDiffer.diff(schema, reread).changes()).isEmpty();
    assertThat(SchemaDiffer.diff(reread, schema).changes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsPrintedTwiceIsPrintedAlike(String form) {
    String printed = SchemaPrinter.print(read(BEFORE, new SqlScript("form", form)));
    assertThat(SchemaPrinter.print(read(new SqlScript("printed", printed)))).isEqualTo(printed);
  }

  private static Schema read(SqlScript... scripts) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      for (SqlScript script : scripts) {
        database.run(script);
      }
      return SchemaReader.read(database, Set.of());
    }
  }

  private static SqlScript script(String file) {
    try {
      return new SqlScript(file, Files.readString(FORMS.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
