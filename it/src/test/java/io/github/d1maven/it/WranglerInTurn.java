package io.github.d1maven.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Unmodified wrangler in many folders, without starting its program anew for each.
 *
 * @param home a folder for what wrangler keeps
 * @param settings its environment variables
 */
record WranglerInTurn(Path home, Map<String, String> settings) {

  /** What wrangler loads for each run is not all let go of. */
  private static final int RUNS_OF_A_PROCESS = 15;

  private static final int PROCESSES = 2;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Runs it, and returns what it printed in each folder. */
  Map<Path, String> run(List<Path> folders, String... arguments) throws Exception {
    List<Callable<JsonNode>> tasks = new ArrayList<>();
    for (int from = 0; from < folders.size(); from += RUNS_OF_A_PROCESS) {
      int to = Math.min(from + RUNS_OF_A_PROCESS, folders.size());
      List<Path> some = folders.subList(from, to);
      tasks.add(() -> runInTurn(some, arguments));
    }
    ExecutorService executor = Executors.newFixedThreadPool(PROCESSES);
    try {
      Map<Path, String> printed = new LinkedHashMap<>();
      for (Future<JsonNode> runs : executor.invokeAll(tasks)) {
        runs.get()
            .forEach(
                run -> printed.put(Path.of(run.get("folder").asText()), run.get("text").asText()));
      }
      return printed;
    } finally {
      executor.shutdownNow();
    }
  }

  private JsonNode runInTurn(List<Path> folders, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(NodeModules.node().toString());
    command.add(NodeModules.FOLDER.resolve("wrangler-in-turn.mjs").toString());
    folders.forEach(folder -> command.add(folder.toString()));
    command.add("--");
    command.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("NODE_NO_WARNINGS", "1");
    Command.Output output = Command.run(home, environment, LIMIT, command);
    try {
      return new ObjectMapper().readTree(output.text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(output.text(), e);
    }
  }
}
