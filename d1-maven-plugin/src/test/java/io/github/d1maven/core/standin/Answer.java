package io.github.d1maven.core.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An answer to a request.
 *
 * @param status of HTTP
 * @param headers one value each
 * @param body all of it
 */
public record Answer(int status, Map<String, String> headers, String body) {

  static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** The envelope around a result. */
  public static Answer success(JsonNode result) {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.set("result", result);
    envelope.put("success", true);
    envelope.putArray("errors");
    envelope.putArray("messages");
    return json(200, envelope);
  }

  /** The envelope around an error. */
  public static Answer failure(int status, int code, String message) {
    return failure(status, code, message, JSON.createArrayNode());
  }

  /** The envelope around an error and what caused it. */
  static Answer failure(int status, int code, String message, ArrayNode chain) {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.putArray("messages");
    envelope.set("result", code == 7500 ? JSON.createArrayNode() : JSON.nullNode());
    envelope.put("success", false);
    ObjectNode error = envelope.putArray("errors").addObject();
    error.put("code", code).put("message", message);
    if (!chain.isEmpty()) {
      error.set("error_chain", chain);
    }
    return json(status, envelope);
  }

  static Answer json(int status, JsonNode json) {
    try {
      return new Answer(
          status, Map.of("content-type", "application/json"), JSON.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page as proxies send it. */
  public static Answer html(int status, String title) {
    String page =
        "<!DOCTYPE html>\n<html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>\n"
            .formatted(title);
    return text(status, "text/html; charset=UTF-8", page);
  }

  static Answer text(int status, String type, String body) {
    return new Answer(status, Map.of("content-type", type), body);
  }

  /** The same with more headers. */
  public Answer with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }

  /** The same with another status. */
  public Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }

  /** The same with the result of its envelope replaced. */
  public Answer withResult(UnaryOperator<JsonNode> change) {
    ObjectNode envelope = envelope();
    envelope.set("result", change.apply(envelope.path("result")));
    return json(status, envelope).with(headers);
  }

  /** The same with what is said of the pages of a list. */
  Answer withInfo(JsonNode info) {
    ObjectNode envelope = envelope();
    envelope.set("result_info", info);
    return json(status, envelope).with(headers);
  }

  private ObjectNode envelope() {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with the first half of its body as the whole. */
  public Answer half() {
    return new Answer(status, headers, body.substring(0, body.length() / 2));
  }
}
