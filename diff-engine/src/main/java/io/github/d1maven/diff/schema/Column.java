package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A column of an ordinary table. Keys and checks in its definition belong to the {@link Table}.
 *
 * @param name its name
 * @param type the declared type, which may be empty
 * @param notNull its NOT NULL, or null; one that is only implied by a primary key does not count
 * @param defaultValue its DEFAULT, or null
 * @param collation the collating sequence if one is given, or null for BINARY
 * @param generated how it is generated, or null for an ordinary column
 * @param sql the author's text of the whole column definition
 */
public record Column(
    Identifier name,
    ColumnType type,
    @Nullable NotNull notNull,
    @Nullable Default defaultValue,
    @Nullable Identifier collation,
    @Nullable Generated generated,
    String sql) {

  static final Identifier BINARY = new Identifier("BINARY");

  /** Returns the collating sequence by which its values compare. */
  public Identifier effectiveCollation() {
    return collation == null ? BINARY : collation;
  }

  /** Returns the affinity of the declared type. */
  public Affinity affinity() {
    return type.affinity();
  }

  /** Returns whether rows hold a value of their own for it: false for a generated column. */
  public boolean isStorable() {
    return generated == null;
  }
}
