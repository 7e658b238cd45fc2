package io.github.d1maven.core.lint;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.local.ModelDatabase;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the project: a query over the tables of {@link ModelTables}, each row of which is a
 * finding. It returns a column {@code message} and, for the place, {@code object}, the name of a
 * table, column, index, view or trigger, or {@code migration} and {@code statement}.
 */
public final class OwnRule implements LintRule {

  private final String code;
  private final SqlScript script;

  /**
   * @param code the name of its file without the ending
   */
  public OwnRule(String code, SqlScript script) {
    this.code = code;
    this.script = script;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String title() {
    return script.name();
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String anchor() {
    return script.name();
  }

  @Override
  public List<Hit> check(LintInput input) {
    if (input.migrations().isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    List<SqlStatement> statements = StatementSplitter.split(script);
    if (statements.stream().noneMatch(OwnRule::isQuery)) {
      throw wrong(
          "a rule has no query",
          "each row of a query is a finding",
          "write one, such as SELECT 'table ' || name AS message, name AS object FROM tables");
    }
    try (ModelDatabase database = ModelTables.of(input)) {
      for (SqlStatement statement : statements) {
        database.query(statement).forEach(row -> hits.add(hit(input, row)));
      }
    }
    return hits;
  }

  private Hit hit(LintInput input, Map<String, @Nullable String> row) {
    String message = row.get("message");
    if (message == null) {
      throw wrong(
          "a rule returns a row without a message",
          "its columns are " + String.join(", ", row.keySet()),
          "select a column named message, such as SELECT 'table ' || name AS message");
    }
    String migration = row.get("migration");
    String object = row.get("object");
    if (migration != null) {
      return input.migrations().stream()
          .filter(linted -> linted.name().equals(migration))
          .findFirst()
          .map(linted -> inStatement(linted, message, row.get("statement")))
          .orElseThrow(() -> noPlace("there is no migration \"" + migration + "\""));
    } else if (object == null) {
      return input.hit(message);
    }
    Identifier name = new Identifier(object);
    if (input.migrations().stream().allMatch(linted -> linted.statementWith(name).isEmpty())) {
      throw noPlace("no migration creates or alters \"" + object + "\"");
    }
    return input.hit(message, name);
  }

  private Hit inStatement(LintedMigration migration, String message, @Nullable String at) {
    if (at == null) {
      return migration.hit(message);
    }
    int number = at.matches("\\d{1,9}") ? Integer.parseInt(at) : 0;
    if (number < 1 || number > migration.statements().size()) {
      throw noPlace(migration.name() + " has no statement " + at);
    }
    return migration.hit(migration.statements().get(number - 1), message);
  }

  private static boolean isQuery(SqlStatement statement) {
    return statement.tokens().get(0).isAny("SELECT", "WITH", "VALUES");
  }

  private ConfigurationException noPlace(String cause) {
    return wrong(
        "a rule returns a place that does not exist",
        cause,
        "return what the tables of the model have: a name as object, or migration and statement");
  }

  private ConfigurationException wrong(String fact, String cause, String help) {
    return new ConfigurationException(
        Problem.of(fact).at(Place.of(script.name())).because(cause).help(help));
  }
}
