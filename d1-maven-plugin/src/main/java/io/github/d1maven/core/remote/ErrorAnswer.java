package io.github.d1maven.core.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.cloudflare.D1Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Returns a value in an error: an expression that fails whenever it is evaluated and whose error
 * quotes the value. So a transaction can return a value and still be rolled back.
 */
final class ErrorAnswer {

  private static final String BEGIN = "bad JSON path: 'd1:";
  private static final Pattern ANSWER = Pattern.compile("^" + BEGIN + "(.*)'$", Pattern.DOTALL);

  private ErrorAnswer() {}

  /**
   * Returns the expression.
   *
   * @param json the value, an expression that returns JSON
   */
  static String expression(String json) {
    return "json_extract('{}', 'd1:' || (" + json + "))";
  }

  /** Returns whether an error comes from such an expression, even if it is truncated. */
  static boolean isIn(String message) {
    return D1Message.of(message).text().startsWith(BEGIN);
  }

  /** Returns the value; empty if the error is a different one or is truncated. */
  static Optional<JsonNode> read(String message) {
    Matcher answer = ANSWER.matcher(D1Message.of(message).text());
    if (!answer.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ObjectMapper().readTree(answer.group(1).replace("''", "'")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
