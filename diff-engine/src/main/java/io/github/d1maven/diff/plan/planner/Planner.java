package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.emit.CheckPoint;
import io.github.d1maven.diff.plan.emit.CreateStatements;
import io.github.d1maven.diff.plan.emit.Guards;
import io.github.d1maven.diff.plan.emit.TemporaryNames;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * From a diff to a plan: decides how tables are changed and assigns each change to a {@link Phase}.
 */
@Internal
public final class Planner {
  private final SchemaDiff diff;
  private final PlanOptions options;
  private final Approach approach;
  private final List<DataCheck> checks;
  private final Guards guards;
  private final CreateStatements creates;
  private final TemporaryNames names;
  private final Phases phases = new Phases();

  private Planner(
      SchemaDiff diff,
      PlanOptions options,
      Approach approach,
      TemporaryNames names,
      BiPredicate<Schema, String> depthAllowed) {
    this.diff = diff;
    this.options = options;
    this.approach = approach;
    this.checks = QueriedChecks.of(diff, depthAllowed);
    this.guards = new Guards(names, options.guards());
    this.names = names;
    this.creates = new CreateStatements(diff.from(), diff.to());
  }

  /**
   * Returns the plan for a diff.
   *
   * @param reserved names of tables in the database that are in neither schema
   * @param obstacles returns the views, triggers and indexes of the live schema that make RENAME
   *     and DROP COLUMN fail although they are not related to the change; they are dropped first
   *     and recreated last. Called only if the plan has such a statement
   * @param depthAllowed returns whether an expression over the tables of a schema is not too deep
   *     for D1. Called only for long expressions
   * @throws PlanRefusedException if the declared schema cannot be reached
   */
  public static Plan plan(
      SchemaDiff diff,
      PlanOptions options,
      Set<Identifier> reserved,
      Function<Schema, Set<Identifier>> obstacles,
      BiPredicate<Schema, String> depthAllowed) {
    if (diff.isEmpty()) {
      return new Plan(List.of(), List.of(), List.of());
    }
    TemporaryNames names = new TemporaryNames(reserved, diff.from(), diff.to());
    Approach approach = Approach.of(diff, names, options.rows());
    ImpossibleReferences.refuse(diff, approach.rebuilds());
    Set<Identifier> inTheWay =
        approach.recompilesSchema() ? obstacles.apply(diff.from()) : Set.of();
    return new Planner(diff, options, approach, names, depthAllowed).plan(inTheWay);
  }

  private Plan plan(Set<Identifier> obstacles) {
    if (approach.refers()) {
      phases.add(
          Phase.DEFER,
          new PlannedStatement(
              StatementKind.DEFER_FOREIGN_KEYS, List.of(), "PRAGMA defer_foreign_keys = ON", ""));
    }
    checks();
    IndexPhases.OldKeys keys =
        new IndexPhases(diff, approach, phases, creates, names).plan(obstacles);
    new TablePhases(diff, approach, phases, creates, guards, keys.lost()).plan();
    new VirtualTablePhases(diff, approach, phases, creates).plan();
    new ViewPhases(diff, approach, phases, creates).plan(obstacles);
    phases.addAll(Phase.BEGIN_GUARDS, guards.begin());
    phases.addAll(Phase.END_GUARDS, guards.end());
    List<PlannedStatement> statements = phases.inOrder();
    StatementSizes.refuse(statements);
    Plan plan =
        new Plan(
            PlanHeader.of(diff, approach.chosen(), keys.kept(), checks, options),
            statements,
            HazardDetector.detect(diff, approach.rebuilds(), checks, options.side()));
    WranglerLimits.refuse(plan, diff.to(), options.scripts());
    return plan;
  }

  private void checks() {
    Map<Identifier, CheckPoint> tables = new LinkedHashMap<>();
    for (DataCheck check : checks) {
      String violations = check.guard();
      boolean accepted =
          check.kind() == HazardKind.CHANGES_VALUES && options.accepted().test(check.hazard());
      if (violations != null && !accepted) {
        tables
            .computeIfAbsent(check.table(), table -> guards.checkPoint())
            .demandZero(check.sentence(), violations, List.of(check.table()));
      }
    }
    tables.forEach(
        (table, point) ->
            phases.addAll(
                Phase.CHECK_ROWS,
                point.checking("Stop if the rows of table " + table + " do not fit")));
  }
}
