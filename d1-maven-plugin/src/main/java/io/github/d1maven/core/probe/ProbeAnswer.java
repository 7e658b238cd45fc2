package io.github.d1maven.core.probe;

import io.github.d1maven.diff.probe.Probe;
import io.github.d1maven.diff.problem.Phrases;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a database answers about a requirement of a pending migration on its rows.
 *
 * @param probe the requirement
 * @param state whether its rows meet it
 * @param rows how many rows violate it; counting stops at {@link Probe#MOST}
 * @param keys the keys of the first of them, each with its values as SQL literals
 * @param reason why that is not known; null if it is
 */
public record ProbeAnswer(
    Probe probe, State state, int rows, List<List<String>> keys, @Nullable String reason) {

  /** Whether rows meet a requirement. */
  public enum State {
    /** All rows do. */
    MET,
    /** Some rows violate it. */
    VIOLATED,
    /** The database was not asked, since only the migration itself can tell. */
    LEFT,
    /** The database was asked and did not answer. */
    UNANSWERED
  }

  /** Copies the list. */
  public ProbeAnswer {
    keys = List.copyOf(keys);
  }

  /** Reads the rows of the query. */
  static ProbeAnswer of(Probe probe, List<List<@Nullable String>> rows) {
    if (rows.isEmpty()) {
      return new ProbeAnswer(probe, State.MET, 0, List.of(), null);
    }
    int count = Integer.parseInt(Objects.requireNonNull(rows.get(0).get(0)));
    List<List<String>> keys =
        rows.stream()
            .map(row -> row.subList(1, row.size()).stream().map(String::valueOf).toList())
            .filter(key -> !key.isEmpty())
            .toList();
    return new ProbeAnswer(probe, State.VIOLATED, count, keys, null);
  }

  /** Returns a requirement that was not asked for. */
  static ProbeAnswer left(Probe probe) {
    return new ProbeAnswer(probe, State.LEFT, 0, List.of(), probe.left());
  }

  /** Returns a requirement for which there was no answer. */
  static ProbeAnswer unanswered(Probe probe, String reason) {
    return new ProbeAnswer(probe, State.UNANSWERED, 0, List.of(), reason);
  }

  /** Returns whether there may be more rows than were counted. */
  public boolean more() {
    return rows >= Probe.MOST;
  }

  /** Returns the number of rows, such as {@code 2 rows} or {@code 1000 rows or more}. */
  public String count() {
    return Phrases.count(rows, "row") + (more() ? " or more" : "");
  }
}
