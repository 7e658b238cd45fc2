package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.Map;

/**
 * The number of rows in each table, if known; unknown tables are assumed to have {@value #ASSUMED}
 * rows.
 *
 * @param known rows by table
 */
public record RowCounts(Map<Identifier, Long> known) {
  /** The assumed number of rows of an unknown table. */
  public static final long ASSUMED = 1_000;

  /** Nothing is known. */
  public static final RowCounts UNKNOWN = new RowCounts(Map.of());

  public RowCounts {
    known = Map.copyOf(known);
  }

  /**
   * Parses {@code users=1000,posts=50000}.
   *
   * @throws ProblemException if the text has another form
   */
  public static RowCounts parse(String text) {
    Map<Identifier, Long> rows = new HashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.lastIndexOf('=');
      String table = part.substring(0, Math.max(equals, 0)).strip();
      try {
        rows.put(
            new Identifier(table),
            Long.parseUnsignedLong(table.isEmpty() ? "" : part.substring(equals + 1).strip()));
      } catch (NumberFormatException e) {
        throw new ProblemException(
            Problem.of("invalid number of rows \"" + part + "\"")
                .help(new Remedy.Option("write table=number, for example", "rows", "users=1000")),
            e);
      }
    }
    return new RowCounts(rows);
  }

  /** Returns the rows of a table. */
  public long of(Identifier table) {
    return known.getOrDefault(table, ASSUMED);
  }

  /** Returns whether the rows of a table are known. */
  public boolean knows(Identifier table) {
    return known.containsKey(table);
  }
}
