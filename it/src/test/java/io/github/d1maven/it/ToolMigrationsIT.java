package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.d1maven.diff.cases.ToolCase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real drizzle-kit and Prisma still write the migrations that the tests of the diff engine have
 * stored: of a few cases in the build, of all with {@code -Psweep}. {@code -Dgolden.update=true}
 * stores what they write.
 */
@NeedsNode
class ToolMigrationsIT {
  private static final boolean SWEEP = Boolean.getBoolean("d1.sweep");
  private static final Duration LIMIT = Duration.ofMinutes(SWEEP ? 60 : 5);

  /** A parent that is rebuilt, and references to another table than before. */
  private static final List<String> SAMPLE =
      List.of("031-replace-parent-with-other-table-orphans", "141-parent-rebuild-cascade");

  @TempDir Path folder;

  @Test
  void theToolsStillWriteTheStoredMigrations() throws IOException {
    List<ToolCase> cases =
        ToolCase.all().stream().filter(one -> SWEEP || SAMPLE.contains(one.name())).toList();
    List<String> differences = new ArrayList<>();
    JsonNode answers = write(cases);
    for (int i = 0; i < cases.size(); i++) {
      for (String tool : ToolCase.TOOLS) {
        JsonNode answer = answers.get(i).path(tool);
        String text = ToolCase.stored(answer.path("sql").asText(), answer.path("refused").asText());
        if (Boolean.getBoolean("golden.update")) {
          cases.get(i).store(tool, text);
        } else if (!text.equals(cases.get(i).text(tool))) {
          differences.add(cases.get(i) + ", " + tool + ":\n" + text);
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(SWEEP ? 100 : SAMPLE.size());
  }

  private JsonNode write(List<ToolCase> cases) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path input = folder.resolve("cases.json");
    Path output = folder.resolve("answers.json");
    json.writeValue(
        input.toFile(),
        cases.stream().map(one -> Map.of("from", one.text("from"), "to", one.text("to"))).toList());
    Command.Output run =
        Command.run(
            NodeModules.FOLDER,
            Map.of(NodeModules.COMPILE_CACHE, NodeModules.COMPILED),
            LIMIT,
            List.of(
                NodeModules.node().toString(),
                "--disable-warning=ExperimentalWarning",
                "write-migrations.mjs",
                input.toString(),
                output.toString()));
    assertThat(run.status()).as(run.text()).isZero();
    return json.readTree(output.toFile());
  }
}
