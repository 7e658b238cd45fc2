package io.github.d1maven.core.cost;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Migrations may write more rows than a budget allows. Nothing was changed. */
public final class OverBudgetException extends ProblemException {

  private static final long serialVersionUID = 1L;

  OverBudgetException(DatabaseIdentity database, long budget, CostEstimate estimate) {
    super(problem(database, budget, estimate));
  }

  private static Problem problem(DatabaseIdentity database, long budget, CostEstimate estimate) {
    String limit = String.format(Locale.ROOT, "the budget of %,d rows written", budget);
    Problem problem =
        Problem.of("the pending migrations may exceed " + limit)
            .because(cause(estimate))
            .leaving("nothing was changed in " + database.summary());
    if (estimate.unknown() != null || estimate.isLowerBound()) {
      return problem.help("apply them without a budget after checking what they write");
    }
    Problem raised =
        problem.help(
            new Remedy.Option(
                "to allow it, raise the budget",
                "budget.rowsWritten",
                String.valueOf(estimate.rowsWritten())));
    String fits = fitting(budget, estimate.migrations());
    return fits.isEmpty()
        ? raised
        : raised.help(new Remedy.Option("to apply only what fits, add", "upTo", fits));
  }

  private static String cause(CostEstimate estimate) {
    if (estimate.unknown() != null) {
      return "the rows that they write cannot be estimated: " + estimate.unknown();
    }
    return estimate.migrations().stream()
            .map(
                migration ->
                    String.format(
                        Locale.ROOT,
                        "%s writes up to %,d rows",
                        migration.name(),
                        migration.cost().rowsWritten()))
            .collect(Collectors.joining("\n"))
        + (estimate.isLowerBound() ? "\nand more, which cannot be counted" : "");
  }

  /** The last of the first migrations that the budget allows together; empty for none. */
  private static String fitting(long budget, List<MigrationCost> migrations) {
    String last = "";
    long sum = 0;
    for (MigrationCost migration : migrations) {
      sum += migration.cost().rowsWritten();
      if (sum > budget) {
        break;
      }
      last = migration.name();
    }
    return last;
  }
}
