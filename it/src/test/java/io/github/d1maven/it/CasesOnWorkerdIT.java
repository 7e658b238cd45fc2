package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the diff engine's cases on real workerd, each plan on a database of its own. What comes out
 * must be what SQLite in this JVM makes of it: the declared schema with every row, or, where a row
 * forbids the migration, the old database.
 */
@NeedsNode
class CasesOnWorkerdIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> workerdMakesTheSameOfEveryPlan() throws IOException {
    List<PlanOnSqlite> plans = CaseOnDisk.all().flatMap(CaseOnDisk::plans).toList();
    assertThat(plans).as("plans of the cases").hasSizeGreaterThan(100);
    List<DynamicTest> tests = new ArrayList<>();
    Iterator<JsonNode> results = onWorkerd(plans).iterator();
    for (PlanOnSqlite plan : plans) {
      JsonNode asBatch = results.next();
      JsonNode asText = results.next();
      tests.add(DynamicTest.dynamicTest(plan.name(), () -> plan.assertSame(asBatch)));
      tests.add(DynamicTest.dynamicTest(plan.name() + ", as text", () -> plan.assertSame(asText)));
    }
    return tests.stream();
  }

  private JsonNode onWorkerd(List<PlanOnSqlite> plans) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path jobs = folder.resolve("jobs.json");
    Path results = folder.resolve("results.json");
    json.writeValue(jobs.toFile(), plans.stream().flatMap(PlanOnSqlite::jobs).toList());
    Command.Output output =
        Command.run(
            NodeModules.FOLDER,
            Map.of("CLOUDFLARE_CF_FETCH_ENABLED", "false"),
            LIMIT,
            List.of(
                NodeModules.node().toString(),
                "run-plans.mjs",
                jobs.toString(),
                results.toString()));
    assertThat(output.status()).as(output.text()).isZero();
    return json.readTree(results.toFile());
  }
}
