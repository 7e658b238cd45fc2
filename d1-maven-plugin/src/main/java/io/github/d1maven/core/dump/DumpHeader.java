package io.github.d1maven.core.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.core.dump.DumpSummary.DumpedObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments at the beginning of a dump.
 *
 * @param source the database it was made of, in words
 * @param location where that database is
 * @param time when it was read
 * @param summary what it contains, without the warnings
 */
public record DumpHeader(String source, String location, Instant time, DumpSummary summary) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIRST = "-- D1 backup 1";
  private static final String LAST = "-- end of header";
  private static final Pattern FIELD =
      Pattern.compile("-- (source|location|time|bookmark|content|schema|statements): (.*)");
  private static final Pattern LEFT_OUT = Pattern.compile("-- left out: (\".*\")");
  private static final Pattern OBJECT =
      Pattern.compile(
          "-- (table|virtual table|view) (\".*\")(?:: (\\d+) rows, sha256 ([0-9a-f]{64}))?");

  /** Returns whether a line begins a dump of this format. */
  static boolean isFirst(String line) {
    return line.equals(FIRST);
  }

  /** Returns whether a line is the last one of a header. */
  static boolean isLast(String line) {
    return line.equals(LAST);
  }

  /** Returns the lines, each with its end. Names cannot end a line or be taken for SQL. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add("-- source: " + json(source));
    lines.add("-- location: " + json(location));
    lines.add("-- time: " + time);
    summary.bookmark().ifPresent(bookmark -> lines.add("-- bookmark: " + json(bookmark)));
    lines.add("-- content: " + summary.content());
    lines.add("-- schema: sha256 " + summary.schema());
    lines.add("-- statements: " + summary.statements());
    summary.leftOut().forEach(name -> lines.add("-- left out: " + json(name)));
    for (DumpedObject object : summary.objects()) {
      String rows =
          summary.tables().stream()
              .filter(table -> table.name().equals(object.name()))
              .map(table -> ": " + table.rows() + " rows, sha256 " + table.checksum())
              .findFirst()
              .orElse("");
      lines.add("-- " + object.kind() + " " + json(object.name()) + rows);
    }
    lines.add(LAST);
    return String.join("\n", lines) + "\n";
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(text).replace(Cell.TRIMMED, "BEGIN\\u0020TRANSACTION");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unquoted(String json) {
    try {
      return JSON.readValue(json, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON string: " + json, e);
    }
  }

  /**
   * Reads the lines from the first to the last.
   *
   * @throws IllegalArgumentException if a line is malformed or missing
   */
  static DumpHeader of(List<String> lines) {
    var reading = new Reading();
    lines.subList(1, lines.size() - 1).forEach(reading::line);
    return reading.header();
  }

  /** The fields that were read so far. */
  private static final class Reading {

    private String source = "";
    private String location = "";
    private String schema = "";
    private Instant time = Instant.EPOCH;
    private Optional<String> bookmark = Optional.empty();
    private Optional<DumpScope.Content> content = Optional.empty();
    private final List<String> leftOut = new ArrayList<>();
    private final List<DumpedObject> objects = new ArrayList<>();
    private final List<TableSummary> tables = new ArrayList<>();
    private long statements = -1;

    void line(String line) {
      Matcher field = FIELD.matcher(line);
      Matcher left = LEFT_OUT.matcher(line);
      Matcher object = OBJECT.matcher(line);
      if (field.matches()) {
        field(field.group(1), field.group(2));
      } else if (left.matches()) {
        leftOut.add(unquoted(left.group(1)));
      } else if (object.matches()) {
        object(object);
      } else {
        throw new IllegalArgumentException("unknown line: " + line);
      }
    }

    private void object(Matcher line) {
      String name = unquoted(line.group(2));
      objects.add(new DumpedObject(line.group(1), name));
      if (line.group(3) != null) {
        tables.add(new TableSummary(name, Long.parseLong(line.group(3)), line.group(4)));
      }
    }

    private void field(String name, String value) {
      switch (name) {
        case "source" -> source = unquoted(value);
        case "location" -> location = unquoted(value);
        case "time" -> time = time(value);
        case "bookmark" -> bookmark = Optional.of(unquoted(value));
        case "content" -> content = DumpScope.Content.of(value);
        case "schema" -> schema = value.replace("sha256 ", "");
        default -> statements = Long.parseLong(value);
      }
    }

    private static Instant time(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("not a time: " + text, e);
      }
    }

    DumpHeader header() {
      if (content.isEmpty() || statements < 0 || schema.isEmpty()) {
        throw new IllegalArgumentException("a line is missing");
      }
      return new DumpHeader(
          source,
          location,
          time,
          new DumpSummary(
              content.get(), bookmark, leftOut, schema, objects, tables, statements, List.of()));
    }
  }
}
