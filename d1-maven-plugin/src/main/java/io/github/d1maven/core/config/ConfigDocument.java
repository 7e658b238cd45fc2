package io.github.d1maven.core.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file as a tree of values, each with its location in the file.
 *
 * <p>Both JSON extensions accept comments and trailing commas, as wrangler does. A byte-order mark
 * is dropped.
 *
 * @param file the file that was read
 * @param root the value of the whole file
 * @param positions the locations of the values by their path; a value without a location of its own
 *     has that of the nearest enclosing value
 */
record ConfigDocument(Path file, JsonNode root, Map<JsonPointer, Place> positions) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectMapper TOML = new TomlMapper();

  /** How Jackson writes a second location into its messages. */
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: [^;]*; line: (\\d+), column: (\\d+)]");

  ConfigDocument {
    positions = Map.copyOf(positions);
  }

  /**
   * Reads a file; its extension tells whether it is JSON or TOML.
   *
   * @throws ConfigurationException if the extension is unknown or the text is malformed
   * @throws UncheckedIOException if the file cannot be read
   */
  static ConfigDocument read(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean toml = name.endsWith(".toml");
    if (!toml && !name.endsWith(".json") && !name.endsWith(".jsonc")) {
      throw new ConfigurationException(
          Problem.of("unknown file format: " + name)
              .at(Place.of(file))
              .because("the name must end with .json, .jsonc or .toml"));
    }
    String text = text(file);
    try {
      return toml
          ? new ConfigDocument(file, TOML.readTree(text), TomlPositions.of(file, text))
          : new ConfigDocument(file, JSON.readTree(text), JsonPositions.of(file, JSON, text));
    } catch (JsonProcessingException e) {
      throw malformed(file, toml ? "TOML" : "JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the location of a value, or of the nearest enclosing value that has one. */
  Place location(JsonPointer pointer) {
    for (@Nullable JsonPointer p = pointer; p != null; p = p.head()) {
      @Nullable Place location = positions.get(p);
      if (location != null) {
        return location;
      }
    }
    return Place.of(file);
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          Problem.of(file.getFileName() + " is not UTF-8 text").at(Place.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurationException malformed(
      Path file, String format, JsonProcessingException e) {
    @Nullable JsonLocation at = e.getLocation();
    return new ConfigurationException(
        Problem.of(file.getFileName() + " is not valid " + format)
            .at(at == null ? Place.of(file) : Place.of(file, at.getLineNr(), at.getColumnNr()))
            .because(SOURCE.matcher(e.getOriginalMessage()).replaceAll("line $1, column $2")));
  }
}
