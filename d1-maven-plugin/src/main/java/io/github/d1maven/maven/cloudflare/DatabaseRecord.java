package io.github.d1maven.maven.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API says of a database.
 *
 * @param id its identifier, a UUID
 * @param name its name
 * @param tables how many tables it has, or -1 if that was not said
 */
public record DatabaseRecord(String id, String name, int tables) {

  static DatabaseRecord of(JsonNode json) {
    return new DatabaseRecord(
        json.path("uuid").asText(), json.path("name").asText(), json.path("num_tables").asInt(-1));
  }
}
