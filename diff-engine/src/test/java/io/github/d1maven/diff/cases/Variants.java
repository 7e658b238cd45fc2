package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.RowCounts;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plans that one diff can have: the way that a table is rebuilt depends on how many rows it and
 * those that refer to it hold, and the plan may check itself.
 */
final class Variants {
  private static final long MANY = 1_000_000;

  private Variants() {}

  /** The different plans, as SQL. */
  static List<String> of(Schema from, Schema to, PlanOptions options) {
    PlanOptions unguarded = options.withRows(manyChildren(from)).withGuards(false);
    return plans(from, to, Stream.concat(ways(from, options), Stream.of(unguarded)));
  }

  /** The different plans that check themselves, as SQL. */
  static List<String> guarded(Schema from, Schema to, PlanOptions options) {
    return plans(from, to, ways(from, options));
  }

  private static Stream<PlanOptions> ways(Schema from, PlanOptions options) {
    return Stream.of(
        options, options.withRows(manyChildren(from)), options.withRows(rows(from, MANY, 1)));
  }

  private static List<String> plans(Schema from, Schema to, Stream<PlanOptions> options) {
    DiffEngine engine = new DiffEngine();
    Map<List<String>, String> plans = new LinkedHashMap<>();
    options
        .map(variant -> engine.plan(from, to, variant))
        .forEach(plan -> plans.putIfAbsent(statements(plan), plan.toSql()));
    return List.copyOf(plans.values());
  }

  /** The numbers of rows at which a side copy is cheaper wherever it is possible. */
  static RowCounts manyChildren(Schema schema) {
    return rows(schema, 1, MANY);
  }

  /** What runs; the header of a plan differs with the number of rows alone. */
  private static List<String> statements(Plan plan) {
    return plan.statements().stream().map(PlannedStatement::sql).toList();
  }

  private static RowCounts rows(Schema schema, long parents, long children) {
    return new RowCounts(
        schema.tables().stream()
            .collect(
                Collectors.toMap(
                    Table::name, t -> t.foreignKeys().isEmpty() ? parents : children)));
  }
}
