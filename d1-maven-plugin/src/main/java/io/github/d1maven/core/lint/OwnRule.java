package io.github.d1maven.core.lint;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.ModelDatabase;
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
    try (ModelDatabase database = ModelTables.of(input)) {
      for (SqlStatement statement : StatementSplitter.split(script)) {
        database.query(statement).forEach(row -> hits.add(hit(input, row)));
      }
    }
    return hits;
  }

  private Hit hit(LintInput input, Map<String, @Nullable String> row) {
    String message = row.get("message");
    if (message == null) {
      throw new ConfigurationException(
          Problem.of("a rule returns a row without a message")
              .at(Place.of(script.name()))
              .because("its columns are " + String.join(", ", row.keySet()))
              .help("select a column named message, such as SELECT 'table ' || name AS message"));
    }
    String migration = row.get("migration");
    String object = row.get("object");
    if (migration != null) {
      return input.migrations().stream()
          .filter(linted -> linted.name().equals(migration))
          .findFirst()
          .map(linted -> inStatement(linted, message, row.get("statement")))
          .orElseGet(() -> input.hit(message));
    }
    return object == null ? input.hit(message) : input.hit(message, new Identifier(object));
  }

  private static Hit inStatement(LintedMigration migration, String message, @Nullable String at) {
    int number = at != null && at.matches("\\d{1,9}") ? Integer.parseInt(at) : 0;
    return number < 1 || number > migration.statements().size()
        ? migration.hit(message)
        : migration.hit(migration.statements().get(number - 1), message);
  }
}
