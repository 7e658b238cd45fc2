package io.github.d1maven.diff.plan.rebuild;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A table that is dropped, permanently or to be recreated with its own name.
 *
 * @param from the table as it is
 * @param to the declared table, or null if it is dropped permanently
 */
@Internal
public record Member(Table from, @Nullable Table to) {
  public Identifier name() {
    return from.name();
  }
}
