package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PRIMARY KEY.
 *
 * @param name the constraint's name, or null
 * @param parts its columns in key order; never empty
 * @param autoincrement whether AUTOINCREMENT is given
 * @param inlineDescending whether it is written {@code a INTEGER PRIMARY KEY DESC} in its column's
 *     definition, which is <a href="https://www.sqlite.org/lang_createtable.html#rowid">no rowid
 *     alias</a>
 */
public record PrimaryKey(
    @Nullable Identifier name,
    List<KeyPart> parts,
    ConflictResolution onConflict,
    boolean autoincrement,
    boolean inlineDescending) {
  public PrimaryKey {
    parts = List.copyOf(parts);
  }

  /** Returns the key's columns in order. */
  public List<Identifier> columns() {
    return parts.stream().map(KeyPart::column).toList();
  }
}
