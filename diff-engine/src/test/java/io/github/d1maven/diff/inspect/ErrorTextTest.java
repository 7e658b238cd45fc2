package io.github.d1maven.diff.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the author of a wrong statement reads. The files under {@code src/test/resources/errors}
 * hold scripts and, under {@code =>}, the report; {@code ----} parts them. {@code
 * -Dgolden.update=true} writes the reports anew.
 */
class ErrorTextTest {
  private static final Path ERRORS = Path.of("src", "test", "resources", "errors");

  @ParameterizedTest
  @ValueSource(strings = {"syntax.txt", "meaning.txt", "denied.txt"})
  void theReportsAreTheOnesWritten(String file) throws IOException {
    String written = Files.readString(ERRORS.resolve(file));
    List<String> blocks = new ArrayList<>();
    for (String block : written.strip().split("\n----\n", -1)) {
      String script = block.substring(0, block.indexOf("\n=>\n"));
      blocks.add(script + "\n=>\n" + report(script));
    }
    String actual = String.join("\n----\n", blocks) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(ERRORS.resolve(file), actual);
    }
    assertThat(actual).isEqualTo(Files.readString(ERRORS.resolve(file)));
  }

  private static String report(String script) {
    SqlScript schema = new SqlScript("schema.sql", script);
    try (ScratchDatabase database = ScratchDatabase.open()) {
      return catchThrowableOfType(
              SqlTextException.class,
              () -> {
                StatementSplitter.split(schema).forEach(D1Rules::checkDeclared);
                database.run(schema);
              })
          .getMessage();
    }
  }
}
