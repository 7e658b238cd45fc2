package io.github.d1maven.diff.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text may make SQLite or its driver write or read another file. */
class StatementKindsTest {
  @TempDir private Path folder;

  /** Statements that name a file; $file stands for it. */
  static Stream<String> commands() {
    return Stream.of(
        "BACKUP TO '$file'",
        "backup main to '$file'",
        "BaCkUp TO \"$file\"",
        "backup\tto $file",
        "RESTORE FROM '$file'",
        "restore main from $file",
        "ATTACH '$file' AS other",
        "DETACH main",
        "VACUUM INTO '$file'",
        "VACUUM");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noScriptReachesAFile(String command) throws IOException {
    attack(command, database -> database.run(script(command)));
    attack(command, database -> database.replay(script(command), false));
    attack(command, database -> database.replay(script(command), true));
    attack(command, database -> database.execute(SqlStatement.of(text(command))));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noStoredTextReachesAFile(String command) throws IOException {
    for (String type : List.of("table", "index", "view", "trigger")) {
      attack(
          command,
          database -> database.load(List.of(new StoredObject(type, "t", "t", text(command)))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "SELECT 1", "CREATE TABLE t (a); DROP TABLE t", "-- CREATE"})
  void aStoredTextIsOneCreateStatement(String text) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      List<StoredObject> stored = List.of(new StoredObject("table", "t", "t", text));
      assertThatThrownBy(() -> database.load(stored))
          .isInstanceOf(InvalidSqlException.class)
          .hasMessageStartingWith("the stored text is not a CREATE statement\n");
    }
  }

  @Test
  void theWordsAreThoseOfSqliteForWhatItDoesNotKnow() {
    for (String sql : List.of("SELEC 1", "'x'", "(SELECT 1)", "1", "\"CREATE\" TABLE t (a)", "?")) {
      String fact = sqlite(sql);
      assertThatExceptionOfType(InvalidSqlException.class)
          .isThrownBy(() -> StatementKinds.require(SqlStatement.of(sql)))
          .satisfies(e -> assertThat(e.fact()).isEqualTo(fact));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1", "values (1)", "WITH t AS (SELECT 1) SELECT * FROM t", "EXPLAIN SELECT 1",
        "ANALYZE", "REINDEX", "PRAGMA foreign_keys", "CREATE TABLE t (a)"
      })
  void whatD1TakesPasses(String sql) {
    assertThatCode(() -> D1Rules.check(SqlStatement.of(sql))).doesNotThrowAnyException();
  }

  private void attack(String command, Consumer<ScratchDatabase> use) throws IOException {
    Path victim = folder.resolve("victim.db");
    Files.writeString(victim, "precious");
    try (ScratchDatabase database = ScratchDatabase.open()) {
      assertThatThrownBy(() -> use.accept(database)).isInstanceOf(SqlTextException.class);
    }
    assertThat(victim).as(command).hasContent("precious");
    assertThat(folder).isDirectoryContaining(victim::equals);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(victim);
    }
  }

  private SqlScript script(String command) {
    return new SqlScript("a.sql", "SELECT 1;\n" + text(command) + ";\n");
  }

  private String text(String command) {
    return command.replace("$file", folder.resolve("victim.db").toString());
  }

  private static String sqlite(String sql) {
    try (ScratchDatabase database = ScratchDatabase.open();
        var ignored = database.connection().prepareStatement(sql)) {
      throw new AssertionError(sql);
    } catch (java.sql.SQLException e) {
      return ErrorLocator.message(e);
    }
  }
}
