package io.github.d1maven.diff.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No plan of a case changes unnoticed: a line of {@code checksums.txt} is a case and the checksum
 * of its plans. After a change of plans, {@code -Dgolden.update=true} writes them anew, and the
 * lines that differ are the cases to look at.
 */
class PlanChecksumsTest {
  private static final Path FILE = CaseFolder.ROOT.resolve("checksums.txt");

  private final DiffEngine engine = new DiffEngine();

  static Stream<String> groups() {
    return CaseFolder.all().map(PlanChecksumsTest::group).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("groups")
  void thePlansAreTheOnesRecorded(String group) throws IOException {
    Map<String, String> now =
        CaseFolder.all()
            .filter(folder -> group(folder).equals(group))
            .collect(Collectors.toMap(CaseFolder::toString, this::checksum));
    Map<String, String> recorded = new TreeMap<>();
    Files.readAllLines(FILE)
        .forEach(line -> recorded.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
    if (CaseFolder.UPDATE) {
      recorded.keySet().removeIf(name -> name.startsWith(group + "/"));
      recorded.putAll(now);
      Files.write(
          FILE, recorded.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }
    recorded.keySet().removeIf(name -> !name.startsWith(group + "/"));
    assertThat(now).isEqualTo(recorded);
  }

  private static String group(CaseFolder folder) {
    return folder.toString().split("/", 2)[0];
  }

  /** The plan, the one by a side copy where that is possible, and the one back. */
  private String checksum(CaseFolder folder) {
    Schema from = folder.from();
    Schema to = folder.to();
    PlanOptions manyChildren = folder.options().withRows(Variants.manyChildren(from));
    CRC32 checksum = new CRC32();
    Stream.of(
            plan(from, to, folder.options()),
            plan(from, to, manyChildren),
            plan(to, from, folder.optionsBack()))
        .forEach(plan -> checksum.update(plan.getBytes(UTF_8)));
    return String.format("%08x", checksum.getValue());
  }

  private String plan(Schema from, Schema to, PlanOptions options) {
    try {
      Plan plan = engine.plan(from, to, options);
      List<String> hazards = plan.hazards().stream().map(Hazard::toString).toList();
      return plan.toSql() + String.join("\n", hazards);
    } catch (ProblemException e) {
      return e.getMessage();
    }
  }
}
