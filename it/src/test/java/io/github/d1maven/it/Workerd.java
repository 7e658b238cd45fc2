package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Real workerd, which runs plans on D1 databases of their own. */
final class Workerd {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private Workerd() {}

  /**
   * Runs jobs, each as {@link PlanOnSqlite#job} describes it.
   *
   * @param folder for the files that go between
   * @return what came out, in the order of the jobs
   */
  static JsonNode run(Path folder, List<Map<String, Object>> jobs) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path input = folder.resolve("jobs.json");
    Path results = folder.resolve("results.json");
    json.writeValue(input.toFile(), jobs);
    Command.Output output =
        Command.run(
            NodeModules.FOLDER,
            Map.of(
                "CLOUDFLARE_CF_FETCH_ENABLED",
                "false",
                NodeModules.COMPILE_CACHE,
                NodeModules.COMPILED),
            LIMIT,
            List.of(
                NodeModules.node().toString(),
                "run-plans.mjs",
                input.toString(),
                results.toString()));
    assertThat(output.status()).as(output.text()).isZero();
    return json.readTree(results.toFile());
  }
}
