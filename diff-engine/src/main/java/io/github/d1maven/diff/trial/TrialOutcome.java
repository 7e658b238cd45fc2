package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration did to rows.
 *
 * @param stopped the error with which it stopped, so that it changed nothing; null if it finished
 * @param losses what it lost without saying so
 * @param failed the assertions that failed
 * @param empty tables that had no rows because none could be made up
 */
public record TrialOutcome(
    @Nullable SqlTextException stopped,
    List<Loss> losses,
    List<FailedAssertion> failed,
    List<Identifier> empty) {
  public TrialOutcome {
    losses = List.copyOf(losses);
    failed = List.copyOf(failed);
    empty = List.copyOf(empty);
  }
}
