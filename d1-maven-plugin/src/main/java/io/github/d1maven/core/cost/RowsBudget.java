package io.github.d1maven.core.cost;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a run may write.
 *
 * @param rowsWritten the number, index entries included; null for any number
 */
public record RowsBudget(@Nullable Long rowsWritten) {

  /** Any number of rows. */
  public static final RowsBudget NONE = new RowsBudget(null);

  /**
   * Parses what was typed.
   *
   * @param text a number, or null for {@link #NONE}
   * @throws ConfigurationException if it is no number
   */
  public static RowsBudget parse(@Nullable String text) {
    if (text == null) {
      return NONE;
    }
    try {
      return new RowsBudget(Long.parseUnsignedLong(text.strip()));
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          Problem.of("invalid budget \"" + text + "\"")
              .because("it must be a number of rows")
              .help(new Remedy.Option("for example", "budget.rowsWritten", "100000")));
    }
  }

  /** Returns whether there is a budget. */
  public boolean isSet() {
    return rowsWritten != null;
  }

  /**
   * Refuses migrations that may write more.
   *
   * @throws OverBudgetException if they may, or if that is not known
   */
  public void require(DatabaseIdentity database, CostEstimate estimate) {
    if (rowsWritten != null
        && (estimate.unknown() != null
            || estimate.isLowerBound()
            || estimate.rowsWritten() > rowsWritten)) {
      throw new OverBudgetException(database, rowsWritten, estimate);
    }
  }
}
