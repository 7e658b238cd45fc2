package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.TrialOutcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration and what is known about it.
 *
 * @param name its recorded name
 * @param script its text
 * @param statements its statements; none if it cannot be split
 * @param unreadable why it cannot be split or run; null if it can
 * @param step the schemas before and after it; null if it or one before it cannot run
 * @param trial what it did to made-up rows; null if there is no step
 * @param fault why its file cannot be read as text; null if it can
 */
public record LintedMigration(
    String name,
    SqlScript script,
    List<SqlStatement> statements,
    @Nullable SqlTextException unreadable,
    @Nullable MigrationStep step,
    @Nullable TrialOutcome trial,
    @Nullable Problem fault) {

  /** Copies the list. */
  public LintedMigration {
    statements = List.copyOf(statements);
  }

  /** Returns a migration of which only the text is known. */
  public static LintedMigration ofText(SqlScript script) {
    return new LintedMigration(
        script.name(), script, StatementSplitter.split(script), null, null, null, null);
  }

  /** Returns the schema before it; an empty one if it is not known. */
  public Schema before() {
    return step == null ? Schema.empty() : step.before();
  }

  /** Returns the schema after it; an empty one if it is not known. */
  public Schema after() {
    return step == null ? Schema.empty() : step.after();
  }

  /** Returns a finding in the whole migration. */
  public Hit hit(String fact) {
    return new Hit(name, script.name(), null, fact);
  }

  /** Returns a finding in a statement. */
  public Hit hit(SqlStatement statement, String fact) {
    return hit(statement.position(), fact);
  }

  /** Returns a finding at a place. */
  public Hit hit(SourcePosition at, String fact) {
    return new Hit(name, script.name(), at, fact);
  }

  /** Returns a finding in the last statement that names all of these; else in the migration. */
  public Hit hit(String fact, Identifier... names) {
    return statementWith(names).map(statement -> hit(statement, fact)).orElseGet(() -> hit(fact));
  }

  /**
   * Returns the last CREATE or ALTER statement that names all of these; preferably one that creates
   * or alters what is named first.
   */
  public Optional<SqlStatement> statementWith(Identifier... names) {
    List<SqlStatement> naming =
        statements.stream()
            .filter(statement -> statement.tokens().get(0).isAny("CREATE", "ALTER"))
            .filter(statement -> List.of(names).stream().allMatch(name -> names(statement, name)))
            .toList();
    return naming.stream()
        .filter(statement -> names.length > 0 && concerns(statement, names[0]))
        .reduce((first, last) -> last)
        .or(() -> names.length == 0 ? Optional.empty() : naming.stream().reduce((a, b) -> b));
  }

  private static boolean concerns(SqlStatement statement, Identifier name) {
    Token created = D1Rules.createdName(statement);
    Token named =
        created == null && statement.tokens().size() > 2 ? statement.tokens().get(2) : created;
    return named != null && named.name().equals(name);
  }

  private static boolean names(SqlStatement statement, Identifier name) {
    return statement.tokens().stream()
        .anyMatch(token -> token.isName() && token.name().equals(name));
  }
}
