package io.github.d1maven.core.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.cloudflare.D1Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer inside an error: an expression that fails whenever it is evaluated, whose error quotes
 * what it was to read. So a transaction can answer and be taken back all the same.
 */
final class ErrorAnswer {

  private static final String BEGIN = "bad JSON path: 'd1:";
  private static final Pattern ANSWER = Pattern.compile("^" + BEGIN + "(.*)'$", Pattern.DOTALL);

  private ErrorAnswer() {}

  /**
   * Returns the expression.
   *
   * @param json what is to be read, an expression that yields JSON
   */
  static String expression(String json) {
    return "json_extract('{}', 'd1:' || (" + json + "))";
  }

  /** Whether an error is that of such an expression, be it whole or cut. */
  static boolean isIn(String message) {
    return D1Message.of(message).text().startsWith(BEGIN);
  }

  /** Returns the answer; empty if the error is another one, or was cut on its way. */
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
