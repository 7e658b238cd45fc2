package io.github.d1maven.diff.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.cases.CaseDatabase;
import io.github.d1maven.diff.cases.NewNames;
import io.github.d1maven.diff.cases.RowsKept;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Prisma cannot declare is kept, or declared in an SQL file beside the datamodel. {@code
 * -Dgolden.update=true} writes the answers anew.
 */
class BesideTest {
  private final DiffEngine engine = new DiffEngine();

  static Stream<BesideCase> all() {
    return BesideCase.all().stream();
  }

  static Stream<BesideCase> planned() {
    return all().filter(BesideTest::isPlanned);
  }

  private static boolean isPlanned(BesideCase one) {
    try {
      one.plan();
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theAnswerIsTheOneWritten(BesideCase one) throws IOException {
    String answer = one.answer();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(one.file(), one.with(answer));
    }
    assertThat(PrismaCase.read(one.file())).isEqualTo(one.with(answer));
  }

  /** The plan keeps every row, reaches what is declared and kept, and is planned only once. */
  @ParameterizedTest
  @MethodSource("planned")
  void thePlanKeepsTheRowsAndIsFinal(BesideCase one) {
    SchemaSource source = one.declared();
    PlanOptions options = one.options(source);
    Schema declared = engine.read(source);
    Schema completed = engine.complete(one.old(), declared, options);
    NewNames names = NewNames.except(options.renames());
    RowsKept kept = new RowsKept(one.old(), completed, names);
    try (CaseDatabase database = new CaseDatabase(one.script("old.sql"), one.script("rows.sql"))) {
      Map<String, List<String>> rows = kept.before(database);
      database.migrate(one.plan().toSql());
      assertThat(kept.after(database)).isEqualTo(rows);
      assertThat(engine.differences(database.schema(), completed)).isEmpty();
      assertThat(engine.plan(database.schema(), declared, options).isEmpty()).isTrue();
    }
  }

  /** Who puts the text of the note into the SQL file has declared the same schema. */
  @ParameterizedTest
  @MethodSource("planned")
  void theTextOfTheNoteDeclaresWhatIsKept(BesideCase one) {
    SchemaSource source = one.declared();
    PlanOptions options = one.options(source);
    Schema completed = engine.complete(one.old(), engine.read(source), options);
    List<SqlScript> files = new ArrayList<>(one.files());
    files.add(new SqlScript("note.sql", one.noteSql()));
    SchemaSource noted = SchemaSource.of(files);
    PlanOptions drop = options.withScripts(noted.scripts()).withDropUndeclared(true);
    assertThat(engine.plan(completed, engine.read(noted), drop).isEmpty()).isTrue();
  }
}
