package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key. MATCH is not kept: SQLite <a
 * href="https://www.sqlite.org/foreignkeys.html#fk_unsupported">reads it and ignores it</a>.
 *
 * @param name the constraint's name, or null
 * @param columns the referring columns
 * @param referencedTable the parent table; it need not exist
 * @param referencedColumns the parent columns; empty for the parent's primary key
 * @param inline whether it is written in its column's definition
 * @param deferred whether it is DEFERRABLE INITIALLY DEFERRED
 */
public record ForeignKey(
    @Nullable Identifier name,
    List<Identifier> columns,
    Identifier referencedTable,
    List<Identifier> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferred,
    boolean inline) {
  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  /** Returns the same key, deferred or not. */
  public ForeignKey withDeferred(boolean now) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, onUpdate, now, inline);
  }
}
