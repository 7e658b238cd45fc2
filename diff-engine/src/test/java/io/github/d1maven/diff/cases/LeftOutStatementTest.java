package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plan that is wrong must not lose a row: whichever statement is left out, the plan stops, or its
 * proof would have failed, or every row is there.
 */
class LeftOutStatementTest {
  private final DiffEngine engine = new DiffEngine();

  static Stream<CaseFolder> rebuilding() {
    return CaseFolder.all().filter(CaseFolder::isApplied).filter(LeftOutStatementTest::rebuilds);
  }

  private static boolean rebuilds(CaseFolder folder) {
    return folder.plan().hazards().stream()
        .anyMatch(hazard -> hazard.kind() == HazardKind.REBUILDS_TABLE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rebuilding")
  void noRowIsLostUnnoticed(CaseFolder folder) {
    Schema from = folder.from();
    Schema to = folder.to();
    RowsKept kept = new RowsKept(from, to, NewNames.except(folder.options().renames()));
    Map<String, List<String>> rows;
    try (CaseDatabase database = filled(folder)) {
      rows = kept.before(database);
    }
    for (String plan : folder.guarded()) {
      List<SqlStatement> statements = StatementSplitter.split(new SqlScript("plan.sql", plan));
      for (int i = 0; i < statements.size(); i++) {
        List<SqlStatement> left = new ArrayList<>(statements);
        SqlStatement out = left.remove(i);
        if (out.text().contains("\"d1_guard\"")) {
          continue; // Without a check the plan is as right as before.
        }
        try (CaseDatabase database = filled(folder)) {
          if (migrates(database, left) && reaches(database, to)) {
            contains(kept.after(database), rows, "without " + out.text() + "\nof " + plan);
          }
        }
      }
    }
  }

  private static void contains(
      Map<String, List<String>> after, Map<String, List<String>> before, String how) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (table, rows) -> assertThat(after.get(table)).as(table + " " + how).containsAll(rows));
  }

  private static CaseDatabase filled(CaseFolder folder) {
    return new CaseDatabase(folder.script("from.sql"), folder.script("rows.sql"));
  }

  private static boolean migrates(CaseDatabase database, List<SqlStatement> statements) {
    try {
      database.migrate(
          statements.stream()
              .map(statement -> statement.text() + ";\n")
              .collect(Collectors.joining()));
      return true;
    } catch (SqlTextException e) {
      return false;
    }
  }

  private boolean reaches(CaseDatabase database, Schema to) {
    return engine.diff(database.schema(), to).isEmpty();
  }
}
