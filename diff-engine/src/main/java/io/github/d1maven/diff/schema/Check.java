package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A CHECK constraint.
 *
 * @param name the constraint's name, or null
 * @param beside the column in whose definition it is written, or null for a table constraint
 */
public record Check(
    @Nullable Identifier name, @Nullable Identifier beside, Expression expression) {}
