package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import java.util.HashMap;
import java.util.Map;

/**
 * How many rows tables hold, as far as it is known; what is unknown is taken for {@value #ASSUMED}
 * rows, the same for every table.
 *
 * @param known rows by table
 */
public record RowCounts(Map<Identifier, Long> known) {
  /** Rows of a table of which nothing is known. */
  public static final long ASSUMED = 1_000;

  /** Nothing is known. */
  public static final RowCounts UNKNOWN = new RowCounts(Map.of());

  public RowCounts {
    known = Map.copyOf(known);
  }

  /**
   * Reads {@code users=1000,posts=50000}.
   *
   * @throws ProblemException where the text is something else
   */
  public static RowCounts parse(String text) {
    Map<Identifier, Long> rows = new HashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = Math.max(part.lastIndexOf('='), 0);
      try {
        rows.put(
            new Identifier(part.substring(0, equals).strip()),
            Long.parseUnsignedLong(part.substring(equals + 1).strip()));
      } catch (NumberFormatException e) {
        throw new ProblemException(
            Problem.of("cannot read the number of rows \"" + part + "\"")
                .help(new Remedy.Option("write table=number, for example", "rows", "users=1000")),
            e);
      }
    }
    return new RowCounts(rows);
  }

  /** The rows of a table. */
  public long of(Identifier table) {
    return known.getOrDefault(table, ASSUMED);
  }

  /** Whether the rows of a table are known. */
  public boolean knows(Identifier table) {
    return known.containsKey(table);
  }
}
