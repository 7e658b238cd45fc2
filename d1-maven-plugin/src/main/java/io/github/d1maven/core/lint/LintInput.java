package io.github.d1maven.core.lint;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param migrations all migrations of a folder in their order
 */
public record LintInput(List<LintedMigration> migrations) {

  /** Copies the list. */
  public LintInput {
    migrations = List.copyOf(migrations);
  }

  /**
   * Replays migrations and runs each over made-up rows.
   *
   * @param scripts the migrations in their order; their names are those of the files
   * @param names the recorded names, in the same order
   * @param ledger the statement that creates the ledger
   * @param ignored tables that are not part of any schema
   */
  public static LintInput of(
      List<SqlScript> scripts, List<String> names, SqlScript ledger, Set<Identifier> ignored) {
    List<LintSource> sources = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      sources.add(new LintSource(names.get(i), scripts.get(i), null));
    }
    return of(sources, ledger, ignored);
  }

  /** Does the same with migrations some of which cannot be read; what follows is not replayed. */
  public static LintInput of(List<LintSource> sources, SqlScript ledger, Set<Identifier> ignored) {
    List<SqlScript> readable =
        sources.stream().takeWhile(LintSource::isReadable).map(LintSource::script).toList();
    MigrationStep.Replay replay = MigrationStep.replay(ledger, readable, ignored);
    List<LintedMigration> all = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      MigrationStep step = i < replay.steps().size() ? replay.steps().get(i) : null;
      SqlTextException failure = i == replay.steps().size() ? replay.failure() : null;
      all.add(linted(sources.get(i), step, failure, ledger));
    }
    return new LintInput(all);
  }

  private static LintedMigration linted(
      LintSource source,
      @Nullable MigrationStep step,
      @Nullable SqlTextException failure,
      SqlScript ledger) {
    List<SqlStatement> statements = List.of();
    SqlTextException unreadable = failure;
    try {
      statements = StatementSplitter.split(source.script());
    } catch (SqlTextException e) {
      unreadable = e;
    }
    return new LintedMigration(
        source.name(),
        source.script(),
        statements,
        unreadable,
        step,
        step == null ? null : MigrationTrial.run(step, ledger),
        source.fault());
  }

  /** Returns the schema after all migrations that can run. */
  public Schema last() {
    return migrations.stream()
        .filter(migration -> migration.step() != null)
        .reduce((first, last) -> last)
        .map(LintedMigration::after)
        .orElse(Schema.empty());
  }

  /**
   * Returns a finding about the last schema, in the last statement that creates or changes what has
   * these names.
   */
  public Hit hit(String fact, Identifier... names) {
    return migrations.stream()
        .filter(migration -> migration.statementWith(names).isPresent())
        .reduce((first, last) -> last)
        .map(migration -> migration.hit(fact, names))
        .orElseGet(() -> migrations.get(migrations.size() - 1).hit(fact));
  }
}
