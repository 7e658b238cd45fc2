package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The first error in a response.
 *
 * @param code Cloudflare's code, or 0
 * @param inner the code of what caused it, or 0
 * @param message Cloudflare's message
 */
record Refusal(int code, int inner, String message) {

  static Refusal of(JsonNode envelope) {
    JsonNode error = envelope.path("errors").path(0);
    JsonNode chained = error.path("error_chain").path(0);
    String message = error.path("message").asText("no reason was given");
    return new Refusal(
        error.path("code").asInt(0),
        chained.path("code").asInt(0),
        chained.isMissingNode() ? message : message + ": " + chained.path("message").asText());
  }

  /** Returns code and message, for example {@code 7404: The database could not be found}. */
  @Override
  public String toString() {
    return (code == 0 ? "" : code + ": ") + message.strip();
  }
}
