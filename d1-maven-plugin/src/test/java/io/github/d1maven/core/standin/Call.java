package io.github.d1maven.core.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.standin.database.Databases;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.Optional;

/**
 * A request that was let in.
 *
 * @param request as it came
 * @param mayEdit whether it may write
 * @param databases of the account
 * @param database the one that it is about, if it is about one
 */
record Call(
    Request request, boolean mayEdit, Databases databases, Optional<StoredDatabase> database) {

  StoredDatabase target() {
    return database.orElseThrow();
  }

  void requireEdit() {
    if (!mayEdit) {
      throw new ApiError(403, 10000, "Authentication error");
    }
  }

  /** The body, which must be an object. */
  JsonNode json() {
    JsonNode json;
    try {
      json = Answer.JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      throw ApiError.invalid("body", "Invalid JSON");
    }
    if (!json.isObject()) {
      throw ApiError.invalid("body", json.isMissingNode() ? "Invalid JSON" : "Expected object");
    }
    return json;
  }

  static JsonNodeFactory nodes() {
    return JsonNodeFactory.instance;
  }
}
