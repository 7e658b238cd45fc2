package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A demand that a change makes on the rows that are there.
 *
 * @param kind the hazard that it is
 * @param object the column, constraint or index of the table, or null
 * @param sentence what is wrong if the demand is not met, as the user shall read it
 * @param violations a scalar SQL expression over the tables before the change that is 0 if the
 *     demand is met, or null where only SQLite can tell while it copies
 */
@Internal
public record DataCheck(
    HazardKind kind,
    Identifier table,
    @Nullable Identifier object,
    String sentence,
    @Nullable String violations) {

  public Hazard hazard() {
    return new Hazard(kind, table, object, "the migration fails if " + sentence);
  }
}
