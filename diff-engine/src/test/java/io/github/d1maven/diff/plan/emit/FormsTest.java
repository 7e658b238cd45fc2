package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of statement: read, printed from the model, and read again as the same schema. */
class FormsTest {
  static Stream<String> forms() {
    return FormScripts.statements("accepted.sql");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsPrintedReadsAsTheSameSchema(String form) {
    Schema schema = FormScripts.read(form);
    Schema reread = FormScripts.readAlone(SchemaPrinter.print(schema));
    assertThat(SchemaDiffer.diff(schema, reread).changes()).isEmpty();
    assertThat(SchemaDiffer.diff(reread, schema).changes()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsPrintedTwiceIsPrintedAlike(String form) {
    String printed = SchemaPrinter.print(FormScripts.read(form));
    assertThat(SchemaPrinter.print(FormScripts.readAlone(printed))).isEqualTo(printed);
  }
}
