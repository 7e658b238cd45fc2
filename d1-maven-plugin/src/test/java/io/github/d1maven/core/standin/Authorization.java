package io.github.d1maven.core.standin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may call.
 *
 * @param edit the token that may do everything
 * @param read the token that may not write
 */
record Authorization(String edit, String read) {

  private static final Pattern BEARER = Pattern.compile("Bearer ([\\x21-\\x7e]+)");

  /** Whether the caller may write. */
  boolean mayEdit(Request request) {
    String header =
        request
            .header("authorization")
            .orElseThrow(
                () ->
                    new ApiError(
                        400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"));
    Matcher bearer = BEARER.matcher(header);
    if (!bearer.matches()) {
      throw new ApiError(400, 6003, "Invalid request headers")
          .causedBy(6111, "Invalid format for Authorization header");
    } else if (bearer.group(1).equals(edit)) {
      return true;
    } else if (bearer.group(1).equals(read)) {
      return false;
    }
    throw new ApiError(401, 10000, "Authentication error");
  }
}
