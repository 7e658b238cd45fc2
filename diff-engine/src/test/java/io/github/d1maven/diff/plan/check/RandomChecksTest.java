package io.github.d1maven.diff.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Made-up pairs of CHECKs: of those that are called implied, SQLite must find no row that passes
 * the old one and fails the new one. Run more with {@code -Psweep}.
 */
class RandomChecksTest {
  private static final int ROWS = 100;

  private final Table table =
      new DiffEngine()
          .read(
              SchemaSource.of(
                  new SqlScript("x.sql", "CREATE TABLE x (" + RandomCheck.COLUMNS + ")")))
          .table(new Identifier("x"))
          .orElseThrow();
  private final Set<String> names =
      table.columns().stream().map(Column::name).map(Identifier::key).collect(Collectors.toSet());

  @Test
  void noRowPassesAnOldCheckAndFailsOneThatIsCalledImplied() throws SQLException {
    int count =
        Integer.getInteger("random.seeds", Boolean.getBoolean("d1.sweep") ? 200_000 : 5_000);
    int implied = 0;
    try (ScratchDatabase database = ScratchDatabase.open()) {
      RandomCheck rows = new RandomCheck(new Random(0));
      database.executeAll(
          "CREATE TABLE made (i INTEGER, r REAL, n NUMERIC, t TEXT, b BLOB, a, f TEXT);"
              + "INSERT INTO made VALUES "
              + IntStream.range(0, ROWS)
                  .mapToObj(i -> rows.row())
                  .collect(Collectors.joining(", ")));
      for (int seed = 0; seed < count; seed++) {
        RandomCheck made = new RandomCheck(new Random(seed));
        String old = made.condition(2);
        String wanted = made.changed(old);
        if (isImplied(old, wanted) && isValid(database, old, wanted)) {
          implied++;
          assertThatCode(
                  () ->
                      database.executeAll(
                          "INSERT INTO wanted (i, r, n, t, b, a, f) SELECT i, r, n, t, b, a, f FROM old"))
              .as("seed %d: %s => %s", seed, old, wanted)
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(implied).as("implied, so that rows were asked").isGreaterThan(count / 20);
  }

  private boolean isImplied(String old, String wanted) {
    AlterTable change = new AlterTable(with(old), with(wanted), List.of());
    return !Condition.of(expression(old)).text().equals(Condition.of(expression(wanted)).text())
        && new KeptChecks(change).imply(expression(wanted));
  }

  private Table with(String check) {
    return new Table(
        table.name(),
        table.columns(),
        null,
        List.of(),
        List.of(),
        List.of(new Check(null, null, expression(check))),
        table.options(),
        "");
  }

  private Expression expression(String sql) {
    return new Expression(sql, names);
  }

  /** Exchanged words may give a text that is no expression. */
  private static boolean isValid(ScratchDatabase database, String old, String wanted) {
    try {
      database.executeAll("DROP TABLE IF EXISTS old; DROP TABLE IF EXISTS wanted");
      database.executeAll(create("old", old) + create("wanted", wanted));
      database.executeAll("INSERT INTO wanted (i) SELECT 1 WHERE 0");
      database.executeAll(
          "INSERT OR IGNORE INTO old (i, r, n, t, b, a, f) SELECT i, r, n, t, b, a, f FROM made");
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage())
          .containsAnyOf("syntax error", "row value misused", "wrong number of arguments");
      return false;
    }
  }

  private static String create(String name, String check) {
    return "CREATE TABLE " + name + " (" + RandomCheck.COLUMNS + ", CHECK (" + check + "));";
  }
}
