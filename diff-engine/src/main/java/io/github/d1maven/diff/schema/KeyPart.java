package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a PRIMARY KEY or UNIQUE constraint.
 *
 * @param collation the collating sequence given in the constraint, or null for the column's own
 */
public record KeyPart(Identifier column, @Nullable Identifier collation, boolean descending) {}
