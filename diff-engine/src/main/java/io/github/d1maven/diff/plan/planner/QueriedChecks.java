package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.check.DataChecks;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The requirements of a diff on the existing rows, without the queries that exceed D1's limit of
 * the depth of an expression. An expression that is allowed in a CHECK or an index may be too deep
 * in a query; SQLite then evaluates it for every row when the table or the index is filled.
 */
final class QueriedChecks {
  /** An expression has fewer levels than tokens, or about twice as many after SQLite rewrote it. */
  private static final int CERTAIN_TOKENS = D1Limits.EXPRESSION_DEPTH / 2;

  private QueriedChecks() {}

  static List<DataCheck> of(SchemaDiff diff, BiPredicate<Schema, String> depthAllowed) {
    return DataChecks.of(diff).stream()
        .map(check -> isTooDeep(check, diff.from(), depthAllowed) ? check.withoutQuery() : check)
        .toList();
  }

  private static boolean isTooDeep(
      DataCheck check, Schema from, BiPredicate<Schema, String> depthAllowed) {
    String violations = check.guard();
    return violations != null
        && Tokenizer.tokenize(violations).size() > CERTAIN_TOKENS
        && !depthAllowed.test(from.only(Set.of(check.table())), violations);
  }
}
