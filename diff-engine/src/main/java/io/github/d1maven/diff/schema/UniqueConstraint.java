package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A UNIQUE constraint of a table; a unique index made by CREATE INDEX is an {@link Index}. */
public record UniqueConstraint(
    @Nullable Identifier name, List<KeyPart> parts, ConflictResolution onConflict) {
  public UniqueConstraint {
    parts = List.copyOf(parts);
  }

  /** Returns the columns in order. */
  public List<Identifier> columns() {
    return parts.stream().map(KeyPart::column).toList();
  }
}
