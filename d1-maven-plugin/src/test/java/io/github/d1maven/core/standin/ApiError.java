package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;

/** A refusal of the API. */
final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final boolean isSql;
  private final transient ArrayNode chain = Answer.JSON.createArrayNode();

  /**
   * @param status of HTTP
   * @param code Cloudflare's
   */
  ApiError(int status, int code, String message) {
    this(status, code, message, false);
  }

  private ApiError(int status, int code, String message, boolean isSql) {
    super(message);
    this.status = status;
    this.code = code;
    this.isSql = isSql;
  }

  /** A value of the request is wrong. */
  static ApiError invalid(String property, String problem) {
    return new ApiError(400, 7400, "Invalid property: " + property + " => " + problem);
  }

  /** The SQL failed. */
  static ApiError sql(String message) {
    return new ApiError(400, 7500, message, true);
  }

  /** Names what caused it. */
  ApiError causedBy(int innerCode, String innerMessage) {
    chain.addObject().put("code", innerCode).put("message", innerMessage);
    return this;
  }

  Answer answer() {
    Answer answer = Answer.failure(status, code, getMessage(), chain);
    return isSql
        ? answer.with(Map.of("cf-d1", "err=7500"))
        : answer.withResult(any -> Call.nodes().nullNode());
  }
}
