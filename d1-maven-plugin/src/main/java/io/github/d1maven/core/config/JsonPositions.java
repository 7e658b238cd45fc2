package io.github.d1maven.core.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.diff.problem.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where each value of a JSON text begins. */
final class JsonPositions {

  private JsonPositions() {}

  /**
   * Reads the text once more, token by token.
   *
   * @throws IOException if the text is not JSON
   */
  static Map<JsonPointer, Place> of(Path file, ObjectMapper mapper, String text)
      throws IOException {
    Map<JsonPointer, Place> positions = new HashMap<>();
    try (JsonParser parser = mapper.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart() || token.isScalarValue()) {
          JsonLocation at = parser.currentTokenLocation();
          positions.put(
              parser.getParsingContext().pathAsPointer(),
              Place.of(file, at.getLineNr(), at.getColumnNr()));
        }
      }
    }
    return positions;
  }
}
