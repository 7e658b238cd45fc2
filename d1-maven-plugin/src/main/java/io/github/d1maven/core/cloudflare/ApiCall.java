package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param what what it does, as in "cannot …", for messages
 * @param method the HTTP method
 * @param path the path after the account, with the query if there is one
 * @param body what to send, or null
 */
record ApiCall(String what, String method, String path, @Nullable JsonNode body) {

  static ApiCall get(String what, String path) {
    return new ApiCall(what, "GET", path, null);
  }

  static ApiCall post(String what, String path, @Nullable JsonNode body) {
    return new ApiCall(what, "POST", path, body);
  }
}
