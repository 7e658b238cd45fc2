package io.github.d1maven.diff.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expressions up to D1's limit of 100 levels. The query that looks for rows which violate a CHECK
 * is deeper than the CHECK; where it is too deep, the CHECK itself must find them.
 */
class ExpressionDepthTest {
  private static final String PARENT = "CREATE TABLE o (id INTEGER PRIMARY KEY, s TEXT%s);\n";
  private static final String ROWS = "INSERT INTO o VALUES (1, 's1'), (2, 's0');\n";
  private static final String CHILD =
      "CREATE TABLE c (o_id INTEGER REFERENCES o (id) ON DELETE CASCADE);\n";
  private static final String CHILD_ROWS = "INSERT INTO c VALUES (1), (2);\n";
  private static final String INDEX = "CREATE INDEX c_o ON c (o_id);\n";

  private final DiffEngine engine = new DiffEngine();

  private Schema read(String sql) {
    return engine.read(SchemaSource.of(new SqlScript("schema.sql", sql)));
  }

  private static String any(String operand, int terms) {
    return IntStream.range(0, terms)
        .mapToObj(i -> operand + "='s" + i + "'")
        .collect(Collectors.joining(" OR "));
  }

  private static String nested(int levels) {
    return "lower(".repeat(levels) + "s" + ")".repeat(levels) + " <> 'no'";
  }

  /** Runs the plan over rows that the new schema accepts, and over one that it does not. */
  private Plan migrates(String before, String rows, String after, String badRow) {
    Plan plan = engine.plan(read(before), read(after));
    try (CaseDatabase database = new CaseDatabase(new SqlScript("from.sql", before + rows))) {
      List<String> kept = database.query("SELECT id, s FROM o ORDER BY id");
      database.migrate(plan.toSql());
      assertThat(database.query("SELECT id, s FROM o ORDER BY id")).isEqualTo(kept);
      assertThat(engine.differences(database.schema(), read(after))).isEmpty();
    }
    String bad = before + rows + badRow;
    try (CaseDatabase database = new CaseDatabase(new SqlScript("from.sql", bad))) {
      List<String> dump = database.dump();
      assertThatThrownBy(() -> database.migrate(plan.toSql()))
          .isInstanceOf(SqlTextException.class)
          .hasMessageContaining("constraint failed");
      assertThat(database.dump()).isEqualTo(dump);
    }
    return plan;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {5, 20, 24, 25, 26, 40, 45, 46, 47, 48, 49, 50, 51, 60, 90, 95, 96, 97, 98, 99})
  void aCheckUpToTheLimitIsAdded(int terms) {
    String check = " CHECK (" + any("s", terms) + ")";
    String before = PARENT.formatted("");
    String bad = "INSERT INTO o VALUES (3, 'no');\n";
    Plan plan = migrates(before, ROWS, PARENT.formatted(check), bad);
    assertThat(plan.hazards()).extracting(Hazard::kind).contains(HazardKind.CHECK_ON_ROWS);
    assertThat(plan.header()).anyMatch(line -> line.contains("rows of table o violate CHECK"));
    assertThat(plan.statements().stream().anyMatch(s -> s.comment().contains("violate CHECK")))
        .as("the query is left out only where it is too deep")
        .isEqualTo(terms < 47);
    migrates(before, ROWS, PARENT.formatted(" NOT NULL" + check), bad);
    migrates(before, ROWS, PARENT.formatted(check + check.replace("OR s", "OR  s")), bad);
    String children = ROWS + CHILD_ROWS;
    String now = PARENT.formatted(check) + CHILD;
    migrates(before + CHILD, children, now, bad);
    migrates(before + CHILD + INDEX, children, now + INDEX, bad);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 49, 50, 98, 99})
  void aColumnWithACheckUpToTheLimitIsAdded(int terms) {
    String column = ", t TEXT DEFAULT 's1' CHECK (" + any("t", terms) + ")";
    Plan plan = engine.plan(read(PARENT.formatted("")), read(PARENT.formatted(column)));
    assertThat(plan.toSql()).contains("ADD COLUMN").doesNotContain("d1_new");
    String check = ", t TEXT DEFAULT 's' CHECK (" + any("s", terms - 1) + " OR t IS NULL)";
    migrates(
        PARENT.formatted(""), ROWS, PARENT.formatted(check), "INSERT INTO o VALUES (3, 'no');\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 48, 49, 50, 90, 95, 97, 98, 99})
  void aUniqueIndexUpToTheLimitIsAdded(int terms) {
    String index = "CREATE UNIQUE INDEX u ON o ((" + any("s", terms - 1) + " OR id=1), s);\n";
    migrates(
        PARENT.formatted(""),
        ROWS,
        PARENT.formatted("") + index,
        "INSERT INTO o VALUES (3, 's0');\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 90, 93, 94, 95, 96, 97, 98})
  void nestedCallsUpToTheLimitAreChecked(int levels) {
    migrates(
        PARENT.formatted(""),
        ROWS,
        PARENT.formatted(" CHECK (" + nested(levels) + ")"),
        "INSERT INTO o VALUES (3, 'NO');\n");
  }

  @ParameterizedTest
  @CsvSource({"100", "150"})
  void aboveTheLimitD1RefusesTheSchema(int terms) {
    assertThatThrownBy(() -> read(PARENT.formatted(" CHECK (" + any("s", terms) + ")")))
        .isInstanceOf(SqlTextException.class)
        .hasMessageContaining("D1's limit is 100 levels");
  }
}
