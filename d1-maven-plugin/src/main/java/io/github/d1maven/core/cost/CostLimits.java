package io.github.d1maven.core.cost;

import io.github.d1maven.diff.cost.Cost;
import io.github.d1maven.diff.limits.D1Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares estimates with the limits of D1. */
public final class CostLimits {

  /** Rows that workerd of November 2026 wrote in a second when it rebuilt large tables. */
  private static final double WRITTEN_IN_A_SECOND = 400_000;

  /** Rows that it read in a second. */
  private static final double READ_IN_A_SECOND = 10_000_000;

  private CostLimits() {}

  /** Returns the limits that migrations may exceed, one sentence each; none if they fit. */
  public static List<String> exceeded(CostEstimate estimate) {
    List<String> sentences = new ArrayList<>();
    long written = estimate.rowsWritten();
    if (written > D1Limits.FREE_ROWS_WRITTEN) {
      sentences.add(free("writes", written, D1Limits.FREE_ROWS_WRITTEN));
    }
    long read = estimate.rowsRead();
    if (read > D1Limits.FREE_ROWS_READ) {
      sentences.add(free("reads", read, D1Limits.FREE_ROWS_READ));
    }
    for (MigrationCost migration : estimate.migrations()) {
      double seconds = seconds(migration.cost());
      if (seconds > D1Limits.QUERY_SECONDS) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s may take longer than the %d seconds that D1 gives a query",
                migration.name(),
                D1Limits.QUERY_SECONDS));
      }
    }
    return List.copyOf(sentences);
  }

  private static String free(String verb, long rows, int limit) {
    return String.format(
        Locale.ROOT, "this %s up to %,d rows; D1's free plan allows %,d a day", verb, rows, limit);
  }

  private static double seconds(Cost cost) {
    return cost.rowsWritten() / WRITTEN_IN_A_SECOND + cost.rowsRead() / READ_IN_A_SECOND;
  }
}
