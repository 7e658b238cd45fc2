package io.github.d1maven.diff.plan.planner;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses plans with a statement that exceeds D1's limit. */
final class StatementSizes {
  /**
   * The length that SQLite adds when it stores the text of an object with an internal statement
   * under the same limit; in addition, it writes the object's name twice and doubles each single
   * quote.
   */
  private static final int STORING = 110;

  private StatementSizes() {}

  /**
   * @throws PlanRefusedException if a statement is too long
   */
  static void refuse(List<PlannedStatement> statements) {
    for (PlannedStatement statement : statements) {
      String sql = statement.sql();
      if (sql.length() > D1Limits.STATEMENT_BYTES / 4
          && bytes(statement) > D1Limits.STATEMENT_BYTES) {
        throw new PlanRefusedException(
            Problem.of(
                    "the migration would have a statement of "
                        + bytes(statement)
                        + " bytes ("
                        + statement.comment()
                        + "); D1's limit is "
                        + D1Limits.STATEMENT_BYTES
                        + " bytes")
                .help(
                    "shorten that part of the declared schema: its comments, string literals or expressions"));
      }
    }
  }

  private static long bytes(PlannedStatement statement) {
    String sql = statement.sql();
    long bytes = utf8(sql) + utf8("-- " + statement.comment() + "\n");
    if (!statement.kind().isStored()) {
      return bytes;
    }
    return Math.max(bytes, utf8(sql) + quotes(sql) + 2 * utf8(statement.object().name()) + STORING);
  }

  private static long quotes(String sql) {
    return sql.chars().filter(c -> c == '\'').count();
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
