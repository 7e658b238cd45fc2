package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the API reports about a database.
 *
 * @param id its identifier, a UUID
 * @param name its name
 * @param jurisdiction the jurisdiction in which it runs and keeps its data; null if it is not
 *     restricted to one
 */
public record DatabaseRecord(String id, String name, @Nullable String jurisdiction) {

  /** A database that is not restricted to a jurisdiction. */
  public DatabaseRecord(String id, String name) {
    this(id, name, null);
  }

  /**
   * Reads a record.
   *
   * @throws RequestException if identifier or name is missing
   */
  static DatabaseRecord of(JsonNode json) {
    String id = json.path("uuid").asText("");
    String name = json.path("name").asText("");
    if (id.isEmpty() || name.isEmpty()) {
      throw RequestException.of(
          Outcome.IN_DOUBT,
          0,
          Problem.of("cannot read the record of a database")
              .because("the response has no " + (id.isEmpty() ? "uuid" : "name")));
    }
    return new DatabaseRecord(id, name, json.path("jurisdiction").textValue());
  }
}
