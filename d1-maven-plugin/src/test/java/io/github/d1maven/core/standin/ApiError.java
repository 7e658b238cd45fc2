package io.github.d1maven.core.standin;

import java.util.Map;

/** A refusal of the API. */
final class ApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  /**
   * @param status of HTTP
   * @param code Cloudflare's
   */
  ApiError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** A value of the request is wrong. */
  static ApiError invalid(String property, String problem) {
    return new ApiError(400, 7400, "Invalid property: " + property + " => " + problem);
  }

  /** The SQL failed. */
  static ApiError sql(String message) {
    return new ApiError(400, 7500, message);
  }

  Answer answer() {
    Answer answer = Answer.failure(status, code, getMessage());
    return code == 7500 ? answer.with(Map.of("cf-d1", "err=7500")) : answer;
  }
}
