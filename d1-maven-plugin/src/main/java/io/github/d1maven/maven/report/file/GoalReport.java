package io.github.d1maven.maven.report.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.maven.report.ErrorText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a goal did, as JSON; its form is {@code docs/report.schema.json}. It contains no secret, as
 * the texts of errors do not.
 */
public final class GoalReport {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String goal;
  private final ObjectNode content = JsonNodeFactory.instance.objectNode();
  private final ObjectNode result = JsonNodeFactory.instance.objectNode();

  /**
   * Begins a report.
   *
   * @param goal the goal's name
   * @param tool this plugin and its version
   */
  public GoalReport(String goal, String tool, Instant start) {
    this.goal = goal;
    content
        .put("version", VERSION)
        .put("tool", tool)
        .put("goal", goal)
        .put("started", start.toString());
    content.putNull("database");
  }

  /** Records the database. */
  public void database(DatabaseIdentity identity) {
    content
        .putObject("database")
        .put("target", identity.target().toString())
        .put("name", identity.name())
        .put("location", identity.location());
  }

  /** Returns the result of the goal, to be filled by it. */
  public ObjectNode result() {
    return result;
  }

  /**
   * Ends the report.
   *
   * @param error why it failed, or null
   * @return the report
   */
  public ObjectNode end(Instant end, @Nullable RuntimeException error) {
    content.put("ended", end.toString()).put("success", error == null);
    content.set("result", result);
    content.set(
        "problems",
        error == null ? JsonNodeFactory.instance.arrayNode() : ProblemJson.of(problem(error)));
    return content;
  }

  /** The text of an unexpected error is not known to be free of secrets. */
  private static Problem problem(RuntimeException error) {
    return ErrorText.problem(error)
        .orElseGet(() -> Problem.of("unexpected error: " + error.getClass().getName()));
  }

  /** Writes the report as the goal's newest one, {@code <goal>.json}. */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      // The file of d1:plan itself is plan.json.
      String name = goal.equals("plan") ? "plan-report.json" : goal + ".json";
      JSON.writeValue(folder.resolve(name).toFile(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
