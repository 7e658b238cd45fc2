package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.cost.CostEstimator;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan that has been run on SQLite in this JVM, and what workerd should make of it. */
final class PlanOnSqlite {

  private static final String SCHEMA =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 4) <> '_cf_'";

  private final String name;
  private final List<SqlScript> setup;
  private final Schema to;
  private final Plan plan;
  private final boolean fails;
  private final List<String> ledger;
  private final Map<String, List<List<String>>> answers = new LinkedHashMap<>();

  PlanOnSqlite(String name, List<SqlScript> setup, Schema to, Plan plan) {
    this.name = name;
    this.setup = setup;
    this.to = to;
    this.plan = plan;
    this.ledger = ledger(name, setup);
    try (ScratchDatabase database = ScratchDatabase.open()) {
      setup.forEach(database::run);
      this.fails = !migrates(database);
      tables(database).forEach(query -> answers.put(query, query(database, query)));
    }
  }

  String name() {
    return name;
  }

  /** What records the plan as a migration, unless the case has a ledger of its own. */
  private static List<String> ledger(String name, List<SqlScript> setup) {
    Ledger ledger = new Ledger("d1_migrations");
    return setup.stream().anyMatch(script -> script.text().contains(ledger.table()))
        ? List.of()
        : List.of(ledger.create(), ledger.record(name));
  }

  private List<String> statements() {
    return Stream.concat(ledger.stream(), plan.statements().stream().map(PlannedStatement::sql))
        .toList();
  }

  private String text() {
    return ledger.stream().map(sql -> sql + ";\n").collect(Collectors.joining()) + plan.toSql();
  }

  /** The rows that the migration is estimated to write. */
  private long estimate(ScratchDatabase database) {
    List<StoredObject> objects = objects(query(database, SCHEMA));
    Map<Identifier, Long> rows = new LinkedHashMap<>();
    for (StoredObject object : objects) {
      if (object.type().equals("table") && !object.isInternal()) {
        String count = "SELECT count(*) FROM " + Identifier.quote(object.name());
        rows.put(new Identifier(object.name()), Long.valueOf(query(database, count).get(0).get(0)));
      }
    }
    try (CostEstimator estimator = CostEstimator.on(objects, new RowCounts(rows))) {
      return statements().stream()
          .map(sql -> estimator.run(SqlStatement.of(sql)))
          .mapToLong(Cost::rowsWritten)
          .sum();
    }
  }

  /** Compares the estimate with what workerd counted; empty if the migration failed. */
  Optional<Deviation> deviation(JsonNode result) {
    if (fails) {
      return Optional.empty();
    }
    long measured = 0;
    for (JsonNode usage : result.get("usage")) {
      measured += usage.get(1).asLong();
    }
    try (ScratchDatabase database = ScratchDatabase.open()) {
      setup.forEach(database::run);
      return Optional.of(new Deviation(name, estimate(database), measured));
    }
  }

  /**
   * An estimate of rows written beside what workerd counted.
   *
   * @param name the plan
   */
  record Deviation(String name, long estimated, long measured) {

    long rows() {
      return Math.abs(estimated - measured);
    }

    String bucket() {
      return rows() == 0
          ? "exact"
          : rows() <= 3 ? "3 rows" : rows() <= 0.1 * measured ? "a tenth" : "more";
    }

    boolean isSmall() {
      return rows() <= 3 || rows() <= 0.1 * measured;
    }
  }

  /** What {@code run-plans.mjs} is to do with the plan in one of its forms. */
  Map<String, Object> job(boolean asText) {
    List<String> statements =
        setup.stream()
            .flatMap(script -> StatementSplitter.split(script).stream())
            .map(SqlStatement::text)
            .toList();
    List<String> queries = new ArrayList<>(answers.keySet());
    queries.add(SCHEMA);
    Object form = asText ? text() : statements();
    return Map.of("setup", statements, "plan", form, "queries", queries);
  }

  /** Compares what workerd answered with what SQLite made in this JVM. */
  void assertSame(JsonNode result) {
    String planError = result.get("planError").asText();
    assertThat(result.get("setupError").asText()).as("%s: setup", name).isEqualTo("null");
    assertThat(!planError.equals("null")).as("%s: fails, %s", name, planError).isEqualTo(fails);
    int number = 0;
    for (var expected : answers.entrySet()) {
      assertThat(rows(result.get("after").get(number++)))
          .as("%s: %s", name, expected.getKey())
          .isEqualTo(expected.getValue());
    }
    if (fails) {
      assertThat(result.get("after")).as(name).isEqualTo(result.get("before"));
    } else {
      DiffEngine engine = new DiffEngine();
      Schema live = engine.read(SchemaSource.live(objects(result.get("after").get(number))));
      assertThat(engine.differences(live, to)).as(name).isEmpty();
    }
  }

  private boolean migrates(ScratchDatabase database) {
    database.execute("BEGIN");
    try {
      database.run(new SqlScript("plan.sql", text()));
      database.execute("COMMIT");
      return true;
    } catch (SqlTextException e) {
      database.execute("ROLLBACK");
      return false;
    }
  }

  /** One query for all rows of each table, exact also for what JSON has no form for. */
  private static Stream<String> tables(ScratchDatabase database) {
    return query(
            database,
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view'"
                + " AND name <> 'sqlite_schema' ORDER BY name")
        .stream()
        .map(row -> row.get(0))
        .map(table -> rowsOf(table, columns(database, table)));
  }

  private static List<String> columns(ScratchDatabase database, String table) {
    String columns = "SELECT name FROM pragma_table_xinfo(%s) WHERE hidden <> 1";
    return query(database, columns.formatted(Identifier.literal(table))).stream()
        .map(row -> Identifier.quote(row.get(0)))
        .toList();
  }

  private static String rowsOf(String table, List<String> columns) {
    String values =
        columns.stream().map(column -> "quote(" + column + ")").collect(Collectors.joining(", "));
    return "SELECT " + values + " FROM " + Identifier.quote(table);
  }

  private static List<List<String>> query(ScratchDatabase database, String sql) {
    try (Statement statement = database.connection().createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.add(timeless(results.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static List<List<String>> rows(JsonNode answer) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode cells : answer) {
      List<String> row = new ArrayList<>();
      cells.forEach(cell -> row.add(cell.isNull() ? null : timeless(cell.asText())));
      rows.add(row);
    }
    return rows;
  }

  /** The two run a few seconds apart. */
  private static String timeless(String value) {
    return value == null
        ? null
        : value.replaceAll("^'20[2-9]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d'$", "now");
  }

  private static List<StoredObject> objects(JsonNode answer) {
    return objects(rows(answer));
  }

  private static List<StoredObject> objects(List<List<String>> rows) {
    return rows.stream()
        .map(row -> new StoredObject(row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }
}
