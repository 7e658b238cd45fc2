package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.database.AppliedMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that reports what a run changed in a remote database. It is written as soon as the
 * bookmark is known, so that a run that is killed leaves one too.
 */
public final class RunReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final @Nullable Path file;
  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private boolean begun;

  /**
   * Begins a report. Nothing is written yet.
   *
   * @param folder the folder to write it to; null to write none
   * @param goal the goal's name
   * @param start when it started
   */
  public RunReport(@Nullable Path folder, String goal, Instant start) {
    this.file = folder == null ? null : folder.resolve(goal + "-" + NAME.format(start) + ".json");
    content.put("goal", goal).put("started", start.toString());
  }

  /**
   * Records the database.
   *
   * @param environment wrangler's environment, or null for the top level
   */
  public void database(
      String target, @Nullable String environment, String account, String name, String id) {
    content.put("target", target).put("environment", environment).put("account", account);
    content.putObject("database").put("name", name).put("id", id);
  }

  /**
   * Records how to undo the run, and writes the file for the first time.
   *
   * @param restore the command that restores it
   */
  public void bookmark(String bookmark, String restore) {
    content.put("bookmark", bookmark).put("restore", restore);
    begun = true;
    write();
  }

  /** Adds a migration that was applied. */
  public void applied(String name) {
    list("applied").add(name);
    write();
  }

  /** Adds a migration that another run applied. */
  public void appliedByOthers(AppliedMigration record) {
    list("appliedByOthers").addObject().put("name", record.name()).put("at", record.appliedAt());
  }

  /** Adds a failed attempt. */
  public void retry(String line) {
    list("retries").add(line);
  }

  /**
   * Ends the report.
   *
   * @param error what went wrong, or null
   */
  public void end(Instant end, @Nullable String error) {
    content.put("ended", end.toString()).put("success", error == null).put("error", error);
    write();
  }

  private ArrayNode list(String name) {
    return content.withArrayProperty(name);
  }

  private void write() {
    if (file == null || !begun) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
