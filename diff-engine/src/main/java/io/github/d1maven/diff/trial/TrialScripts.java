package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a migration adds to its trial.
 *
 * @param before inserts the rows that the migration runs over; null for made-up rows
 * @param assertions scripts of queries that must return no row after the migration
 */
public record TrialScripts(@Nullable SqlScript before, List<SqlScript> assertions) {
  /** Nothing is added. */
  public static final TrialScripts NONE = new TrialScripts(null, List.of());

  public TrialScripts {
    assertions = List.copyOf(assertions);
  }
}
