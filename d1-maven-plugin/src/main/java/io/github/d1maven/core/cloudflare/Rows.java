package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one statement. Numbers pass through JavaScript: to get exact values, select them as
 * text with {@code quote()} or CAST.
 *
 * @param rows the values of each row as text; null for NULL
 */
public record Rows(List<List<@Nullable String>> rows) {

  /** Copies the list. */
  public Rows {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the result of a statement, as {@code /raw} returns it.
   *
   * @throws RequestException if it has another form, since unreadable rows must not count as absent
   */
  static Rows of(JsonNode result) {
    JsonNode rows = result.path("results").path("rows");
    if (!rows.isArray()) {
      throw RequestException.of(
          Outcome.IN_DOUBT,
          0,
          Problem.of("cannot read the rows of a query")
              .because("the response has no result[].results.rows"));
    }
    return ofArrays(rows);
  }

  /** Reads an array of arrays. */
  public static Rows ofArrays(JsonNode arrays) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (JsonNode row : arrays) {
      List<@Nullable String> values = new ArrayList<>();
      row.forEach(value -> values.add(value.isNull() ? null : value.asText()));
      rows.add(values);
    }
    return new Rows(rows);
  }
}
