package io.github.d1maven.core.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.StatementSource;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of files of any size run in one transaction. */
final class LoadTest {

  private static final String FILE = "src/main/d1/seed.sql";

  private final SampleProject sample;

  LoadTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
  }

  private void load(String file) {
    sample.with(
        project -> {
          StatementSource table =
              StatementSource.of(List.of(SqlStatement.of("CREATE TABLE IF NOT EXISTS a (x)")));
          var source = table.then(project.files().stream(sample.file(file)));
          project.database().load(new Load(Event.SEED, source, true));
          return true;
        });
  }

  @Test
  void moreStatementsThanFitIntoMemoryRunInOneTransaction() {
    int rows = 20_000;
    String row = "INSERT INTO a VALUES ('" + "x".repeat(200) + ";');\n";
    sample.write(FILE, row.repeat(rows));
    load(FILE);
    assertThat(sample.rows("SELECT count(*), sum(length(x)) FROM a"))
        .containsExactly(rows + "|" + rows * 201);
  }

  @Test
  void aMistakeIsFoundInTheFileAndLeavesNothing() {
    sample.write(FILE, "INSERT INTO a VALUES (1);\n\n  INSERT INTO b VALUES (2);\n");
    assertThatExceptionOfType(SqlTextException.class)
        .isThrownBy(() -> load(FILE))
        .withMessageContaining("no such table: b")
        .withMessageContaining(FILE + ":3:15");
    assertThat(sample.rows("SELECT count(*) FROM sqlite_schema")).containsExactly("0");
  }

  @Test
  void statementsThatNameFilesAreRefused() {
    sample.write(FILE, "INSERT INTO a VALUES (1);\nATTACH 'other.sqlite' AS other;\n");
    assertThatExceptionOfType(SqlTextException.class)
        .isThrownBy(() -> load(FILE))
        .withMessageContaining("near \"ATTACH\": syntax error");
    assertThat(sample.file("other.sqlite")).doesNotExist();
  }

  @Test
  void aCompressedFileIsReadByItsName() throws IOException {
    Path file = sample.write(FILE, "").file(FILE + ".gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("INSERT INTO a VALUES ('ä')".getBytes(UTF_8));
    }
    load(FILE + ".gz");
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("ä");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = sample.write(FILE, "").file(FILE);
    Files.write(file, new byte[] {'S', 'E', (byte) 0xff});
    assertThatExceptionOfType(MigrationException.class)
        .isThrownBy(() -> load(FILE))
        .withMessageContaining("seed.sql is not UTF-8 text");
  }

  @Test
  void theCheckSeesTheResultAndMayStillRefuseIt() {
    sample.write(FILE, "INSERT INTO a VALUES (1);");
    load(FILE);
    sample.write(FILE, "INSERT INTO a VALUES (2);");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                sample.with(
                    project -> {
                      project.database().load(refused(project.files().stream(sample.file(FILE))));
                      return true;
                    }))
        .withMessage("[[1], [2]]");
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
  }

  private static Load refused(StatementSource source) {
    return new Load(
        Event.SEED,
        source,
        true,
        state -> {
          throw new IllegalStateException(state.query("SELECT x FROM a ORDER BY x").toString());
        });
  }

  @Test
  void aDumpReadsOneStateWhateverIsWrittenMeanwhile() {
    sample.sql("PRAGMA journal_mode = WAL", "CREATE TABLE a (x)", "INSERT INTO a VALUES (1)");
    List<String> seen =
        sample.with(
            project ->
                project
                    .database()
                    .dump(
                        state -> {
                          String before = state.query("SELECT count(*) FROM a").toString();
                          sample.sql("INSERT INTO a VALUES (2)", "CREATE TABLE b (x)");
                          return List.of(
                              before,
                              state.query("SELECT count(*) FROM a").toString(),
                              Integer.toString(state.snapshot().objects().size()));
                        }));
    assertThat(seen).containsExactly("[[1]]", "[[1]]", "1");
    assertThat(sample.rows("SELECT count(*) FROM a")).containsExactly("2");
  }

  @Test
  void aDatabaseThatDoesNotExistYetIsReadAsAnEmptyOne() {
    int objects =
        sample.with(project -> project.database().dump(state -> state.snapshot().objects().size()));
    assertThat(objects).isZero();
    assertThat(sample.database()).doesNotExist();
  }
}
