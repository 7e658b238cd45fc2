package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.it.PlanOnSqlite.Deviation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  @TempDir Path folder;

  /** A plan runs locally as one batch and remotely as one text; the two forms take turns. */
  private record Run(PlanOnSqlite plan, boolean asText) {

    static Stream<Run> of(CaseOnDisk disk) {
      List<PlanOnSqlite> plans = disk.plans().toList();
      return plans.size() == 1
          ? Stream.of(new Run(plans.get(0), false), new Run(plans.get(0), true))
          : IntStream.range(0, plans.size()).mapToObj(i -> new Run(plans.get(i), i % 2 == 1));
    }

    DynamicTest test(JsonNode result) {
      String name = plan.name() + (asText ? ", as text" : ", as batch");
      return DynamicTest.dynamicTest(name, () -> plan.assertSame(result));
    }
  }

  @TestFactory
  Stream<DynamicTest> workerdMakesTheSameOfEveryPlan() throws IOException {
    List<Run> runs = CaseOnDisk.all().flatMap(Run::of).toList();
    assertThat(runs).as("plans of the cases").hasSizeGreaterThan(200);
    JsonNode results =
        Workerd.run(folder, runs.stream().map(run -> run.plan().job(run.asText())).toList());
    return Stream.concat(
        IntStream.range(0, runs.size()).mapToObj(i -> runs.get(i).test(results.get(i))),
        Stream.of(
            DynamicTest.dynamicTest(
                "estimates of rows written", () -> assertEstimated(runs, results))));
  }

  /** Nine in ten estimates are within a tenth or 3 rows of what workerd counted. */
  private static void assertEstimated(List<Run> runs, JsonNode results) {
    List<Deviation> deviations =
        IntStream.range(0, runs.size())
            .filter(i -> !runs.get(i).asText())
            .mapToObj(i -> runs.get(i).plan().deviation(results.get(i)))
            .flatMap(Optional::stream)
            .toList();
    List<Deviation> large = deviations.stream().filter(d -> !d.isSmall()).toList();
    Map<String, Long> buckets =
        deviations.stream()
            .collect(Collectors.groupingBy(Deviation::bucket, TreeMap::new, Collectors.counting()));
    System.out.println("rows written, estimated and counted by workerd: " + buckets);
    assertThat(deviations).hasSizeGreaterThan(200);
    assertThat(large.size()).as("%s", large).isLessThanOrEqualTo(deviations.size() / 10);
  }
}
