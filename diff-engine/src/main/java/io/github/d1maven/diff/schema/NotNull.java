package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** A NOT NULL constraint. */
public record NotNull(@Nullable Identifier name, ConflictResolution onConflict) {}
