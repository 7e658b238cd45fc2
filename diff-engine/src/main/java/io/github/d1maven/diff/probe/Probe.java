package io.github.d1maven.diff.probe;

import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a pending migration on the rows of a database, and how to ask the database
 * whether they meet it. Either {@code query} or {@code left} is not null.
 *
 * @param migration the migration
 * @param kind what is required
 * @param table the table, as the migration names it
 * @param live the table, as it is named in the database now
 * @param object the column, key or index that requires it, as the migration names it; or null
 * @param sentence the violation, as shown to the user, with the names of the migration
 * @param key the columns that identify a row, as they are named in the database now; may be empty
 * @param query a query that yields no row if all rows meet the requirement; else a row for each of
 *     a few that do not: how many there are, then the values of the key as SQL literals
 * @param left why the database cannot be asked, so that the migration has to find out itself
 */
public record Probe(
    SqlScript migration,
    HazardKind kind,
    Identifier table,
    Identifier live,
    @Nullable Identifier object,
    String sentence,
    List<Identifier> key,
    @Nullable String query,
    @Nullable String left) {

  /** The number at which counting stops, so that many violations cost little. */
  public static final int MOST = 1000;

  /** How many keys a query yields at most. */
  public static final int SHOWN = 5;

  public Probe {
    key = List.copyOf(key);
  }
}
