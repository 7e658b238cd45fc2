package io.github.d1maven.core.dump;

import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a database with the dump that was loaded into it. */
public final class DumpCheck {

  private final DumpSummary expected;

  /**
   * @param expected what was loaded
   */
  public DumpCheck(DumpSummary expected) {
    this.expected = expected;
  }

  /**
   * Reads all rows and compares numbers and checksums. The history is not compared, since a restore
   * adds itself to it.
   *
   * @throws DumpException if the database differs
   */
  public void check(StateReader state) {
    DumpContent content = DumpContent.all(state);
    List<String> differences = new ArrayList<>();
    if (!SchemaDigest.of(content).equals(expected.schema())) {
      differences.add("the schema differs");
    }
    Map<Identifier, DumpTable> tables = new HashMap<>();
    content.withRows(state).forEach(table -> tables.put(table.name(), table));
    for (TableSummary summary : expected.tables()) {
      if (!summary.name().equalsIgnoreCase(HistoryTable.NAME)) {
        compare(summary, tables.get(new Identifier(summary.name())), state, differences);
      }
    }
    if (!differences.isEmpty()) {
      throw new DumpException(
          Problem.of("the restored database differs from the backup")
              .because(String.join("\n", differences)));
    }
  }

  private static void compare(
      TableSummary expected, @Nullable DumpTable table, StateReader state, List<String> all) {
    if (table == null) {
      all.add("table " + expected.name() + " is missing");
      return;
    }
    var digest = new RowDigest();
    new TableRows(state, table).forEach(digest::add);
    if (digest.rows() != expected.rows()) {
      all.add(
          "table %s has %d rows instead of %d"
              .formatted(expected.name(), digest.rows(), expected.rows()));
    } else if (!digest.checksum().equals(expected.checksum())) {
      all.add("the rows of table " + expected.name() + " differ");
    }
  }
}
