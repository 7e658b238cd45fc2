package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.D1Rules;
import io.github.d1maven.diff.trial.Loss;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import io.github.d1maven.diff.trial.TrialOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites a migration that loses rows: the statements that change the schema become a plan of the
 * engine from the schema before it to the one after it, and those that change data stay in their
 * order. The result is run over made-up rows: it yields the same schema and loses nothing.
 */
public final class MigrationFix {
  private final MigrationStep step;
  private final DiffEngine engine;
  private final SqlScript first;
  private final Set<Identifier> ignored;

  /**
   * @param step the migration
   * @param first a script that creates what is not part of the schema, such as the ledger
   * @param ignored tables that are not part of any schema
   */
  public MigrationFix(MigrationStep step, SqlScript first, Set<Identifier> ignored) {
    this.step = step;
    this.engine = new DiffEngine(ignored);
    this.first = first;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * Rewrites the migration.
   *
   * @param options preferences for the plan
   * @return empty if the migration loses nothing
   * @throws FixRefusedException if it does more than change the schema, in a way that cannot be
   *     separated
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if there is no safe plan
   */
  public Optional<FixedMigration> fix(PlanOptions options) {
    List<Loss> losses = MigrationTrial.run(step, first).losses();
    if (losses.isEmpty()) {
      return Optional.empty();
    }
    MigrationParts parts = MigrationParts.of(step, first);
    Plan plan =
        engine.plan(
            step.before(),
            step.after(),
            options.withRenames(parts.renames()).withSide("the schema after the migration"));
    String text = text(parts, plan);
    prove(new SqlScript(step.script().name(), text));
    return Optional.of(new FixedMigration(text, plan, losses));
  }

  private static String text(MigrationParts parts, Plan plan) {
    StringBuilder text = new StringBuilder();
    part(text, "Data before the change.", parts.before());
    text.append(text.isEmpty() || plan.isEmpty() ? "" : "\n").append(plan.toSql());
    part(text, "Data after the change.", parts.after());
    return text.toString();
  }

  private static void part(StringBuilder text, String title, List<String> statements) {
    if (!statements.isEmpty()) {
      text.append(text.isEmpty() ? "-- " : "\n-- ").append(title).append('\n');
      statements.forEach(statement -> text.append(statement).append('\n'));
    }
  }

  /** Runs the result and demands the same schema and all rows. */
  private void prove(SqlScript fixed) {
    List<SqlStatement> statements = StatementSplitter.split(fixed);
    statements.forEach(D1Rules::check);
    Schema result = after(fixed);
    List<String> differences = new ArrayList<>(engine.differences(step.after(), result));
    if (!differences.isEmpty()) {
      throw FixRefusedException.of(
          step.script(),
          "its data statements change the schema: " + String.join(", ", differences));
    }
    TrialOutcome outcome =
        MigrationTrial.run(new MigrationStep(fixed, step.before(), result), first);
    if (!outcome.losses().isEmpty()) {
      throw FixRefusedException.of(
          step.script(),
          "its data statements lose rows: "
              + String.join(", ", outcome.losses().stream().map(Loss::describe).toList()));
    }
  }

  private Schema after(SqlScript fixed) {
    return MigrationStep.after(step.before(), first, fixed, ignored);
  }
}
