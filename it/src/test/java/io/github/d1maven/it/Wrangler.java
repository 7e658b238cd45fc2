package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Real wrangler in a project's folder.
 *
 * @param folder where its configuration file is
 */
record Wrangler(Path folder) {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Runs a command, whatever comes out. */
  Command.Output run(String... arguments) {
    List<String> command = command(arguments);
    return Command.run(folder, environment(), LIMIT, command);
  }

  /** Runs a command that must end well, and returns what it printed. */
  String succeed(String... arguments) {
    Command.Output output = run(arguments);
    assertThat(output.status()).as(output.text()).isZero();
    return output.text();
  }

  /** {@code wrangler d1 migrations apply}. */
  void apply() {
    succeed("d1", "migrations", "apply", "DB", "--local");
  }

  /** Whether {@code wrangler d1 migrations list} finds nothing to apply. */
  boolean hasNothingToApply() {
    return succeed("d1", "migrations", "list", "DB", "--local").contains("No migrations to apply!");
  }

  /** Runs statements with {@code wrangler d1 execute}; each row of the last is its values. */
  List<String> query(String sql) {
    String text = succeed("d1", "execute", "DB", "--local", "--json", "--command", sql);
    JsonNode results = json(text.substring(text.indexOf("[\n")));
    JsonNode rows = results.get(results.size() - 1).get("results");
    return StreamSupport.stream(rows.spliterator(), false).map(Wrangler::values).toList();
  }

  private static String values(JsonNode row) {
    List<String> values = new ArrayList<>();
    row.forEach(value -> values.add(value.asText()));
    return String.join("|", values);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(NodeModules.node().toString(), NodeModules.wrangler().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Nothing of this machine's user, no questions, no colours, and nothing from the network. */
  Map<String, String> environment() {
    return Map.of(
        NodeModules.COMPILE_CACHE,
        NodeModules.COMPILED,
        "HOME",
        folder.toString(),
        "XDG_CONFIG_HOME",
        folder.resolve(".config").toString(),
        "CI",
        "true",
        "NO_COLOR",
        "1",
        "WRANGLER_SEND_METRICS",
        "false",
        "WRANGLER_SEND_ERROR_REPORTS",
        "false",
        "CLOUDFLARE_CF_FETCH_ENABLED",
        "false");
  }
}
