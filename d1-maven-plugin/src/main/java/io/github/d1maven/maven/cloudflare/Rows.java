package io.github.d1maven.maven.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one statement. Numbers pass through JavaScript on their way: whoever needs them exact
 * asks for text, with {@code quote()} or CAST.
 *
 * @param rows the values of each row as text; null for NULL
 */
public record Rows(List<List<@Nullable String>> rows) {

  /** Copies the list. */
  public Rows {
    rows = List.copyOf(rows);
  }

  static Rows of(JsonNode result) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (JsonNode row : result.path("results").path("rows")) {
      List<@Nullable String> values = new ArrayList<>();
      row.forEach(value -> values.add(value.isNull() ? null : value.asText()));
      rows.add(values);
    }
    return new Rows(rows);
  }
}
