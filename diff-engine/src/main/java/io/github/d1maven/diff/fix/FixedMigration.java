package io.github.d1maven.diff.fix;

import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.trial.Loss;
import java.util.List;

/**
 * A migration that was rewritten.
 *
 * @param text the new text, with LF and a line end after the last line
 * @param plan what replaces its schema statements
 * @param losses what it lost before
 */
public record FixedMigration(String text, Plan plan, List<Loss> losses) {
  public FixedMigration {
    losses = List.copyOf(losses);
  }
}
