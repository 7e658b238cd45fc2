package io.github.d1maven.core.config;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.d1maven.diff.problem.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the locations of the tables and keys in a TOML text.
 *
 * <p>The TOML parser provides no locations, so this scans the lines: headers {@code [a.b]} and
 * {@code [[a.b]]}, and {@code key =} below them. Values inside inline tables and arrays have the
 * location of their key. This is only used to point users to the right line.
 */
final class TomlPositions {

  private static final Pattern HEADER =
      Pattern.compile("\\s*(\\[\\[?)\\s*([^\\[\\]]+?)\\s*\\]\\]?\\s*(?:#.*)?");
  private static final Pattern KEY =
      Pattern.compile("\\s*((?:[\\w.-]|\"[^\"]*\"|'[^']*')+)\\s*=.*");
  private static final Pattern KEY_PART = Pattern.compile("\"[^\"]*\"|'[^']*'|[^.\\s]+");
  private static final Pattern QUOTES = Pattern.compile("^[\"']|[\"']$");
  private static final Pattern LONG_STRING = Pattern.compile("\"\"\"|'''");

  private final Path file;
  private final Map<JsonPointer, Place> positions = new HashMap<>();
  private final Map<JsonPointer, Integer> elements = new HashMap<>();
  private JsonPointer table = JsonPointer.empty();

  private TomlPositions(Path file) {
    this.file = file;
  }

  /** Returns the locations of the tables and keys in a well-formed text. */
  static Map<JsonPointer, Place> of(Path file, String text) {
    var reader = new TomlPositions(file);
    List<String> lines = text.lines().toList();
    boolean inString = false;
    for (int i = 0; i < lines.size(); i++) {
      if (!inString) {
        reader.line(i + 1, lines.get(i));
      }
      inString ^= LONG_STRING.matcher(lines.get(i)).results().count() % 2 == 1;
    }
    return reader.positions;
  }

  private void line(int number, String line) {
    Matcher header = HEADER.matcher(line);
    Matcher key = KEY.matcher(line);
    if (header.matches()) {
      table = within(JsonPointer.empty(), header.group(2));
      if (header.group(1).length() == 2) {
        table = table.appendIndex(elements.merge(table, 1, Integer::sum) - 1);
      }
      put(table, number, header.start(1));
    } else if (key.matches()) {
      put(within(table, key.group(1)), number, key.start(1));
    }
  }

  /**
   * A table that is only implied, like {@code env} by {@code [env.dev]}, is located where it is
   * first mentioned.
   */
  private void put(JsonPointer pointer, int line, int start) {
    var location = Place.of(file, line, start + 1);
    for (JsonPointer p = pointer; !p.matches(); p = p.head()) {
      positions.putIfAbsent(p, location);
    }
  }

  /** Appends a dotted key; the name of an array of tables refers to its latest element. */
  private JsonPointer within(JsonPointer parent, String dotted) {
    JsonPointer pointer = parent;
    for (MatchResult part : KEY_PART.matcher(dotted).results().toList()) {
      Integer count = elements.get(pointer);
      if (count != null) {
        pointer = pointer.appendIndex(count - 1);
      }
      pointer = pointer.appendProperty(QUOTES.matcher(part.group()).replaceAll(""));
    }
    return pointer;
  }
}
