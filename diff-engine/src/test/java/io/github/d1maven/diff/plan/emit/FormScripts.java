package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.inspect.SchemaReader;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The scripts under {@code src/test/resources/forms}. */
final class FormScripts {
  private static final Path FORMS = Path.of("src", "test", "resources", "forms");

  /** What the forms refer to. */
  private static final SqlScript BEFORE = script("before.sql");

  private FormScripts() {}

  /** Returns the statements of a script. */
  static Stream<String> statements(String file) {
    return StatementSplitter.split(script(file)).stream().map(SqlStatement::text);
  }

  /** Returns the schema of a form and of what it refers to. */
  static Schema read(String form) {
    return schema(BEFORE, new SqlScript("form", form));
  }

  /** Returns the schema of a text that refers to nothing else. */
  static Schema readAlone(String sql) {
    return schema(new SqlScript("printed", sql));
  }

  private static Schema schema(SqlScript... scripts) {
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
