package io.github.d1maven.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.d1maven.diff.plan.HazardKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages refer to is there. */
class DocsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final ObjectMapper YAML = new YAMLMapper();

  /** A goal, not a comment such as {@code d1:lint-off}. */
  private static final Pattern GOAL = Pattern.compile("\\bd1:(?!lint-off|renamed)([a-z][a-z-]*)");

  private static final Pattern DESCRIBED_GOAL = Pattern.compile("<goal>([a-z-]+)</goal>");
  private static final Pattern PROPERTY = Pattern.compile("-D(d1\\.[a-zA-Z.]*[a-zA-Z])");
  private static final Pattern DESCRIBED_PROPERTY = Pattern.compile("\\$\\{(d1\\.[a-zA-Z.]+)\\}");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted().toList().stream());
    }
  }

  @Test
  void theReadmeStartsWithTwoCommandsAndCiRunsTheSecond() {
    List<String> readme = Command.read(ROOT.resolve("README.md")).lines().toList();
    assertThat(readme).hasSizeLessThan(150);
    List<String> commands =
        readme.stream().filter(line -> line.startsWith("    mvn")).map(String::strip).toList();
    assertThat(commands).hasSize(2);
    assertThat(readme.indexOf("    " + commands.get(1))).isLessThan(10);
    assertThat(Command.read(ROOT.resolve(".ci/run")).lines()).contains(commands.get(1));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    LINK.matcher(Command.read(page))
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.contains("://"))
        .forEach(link -> assertLeadsSomewhere(page, link));
  }

  @ParameterizedTest
  @EnumSource(HazardKind.class)
  void everyHazardHasItsAnchor(HazardKind kind) {
    assertLeadsSomewhere(ROOT.resolve("README.md"), kind.anchor());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void goalsAndPropertiesExist(Path page) throws IOException {
    String text = Command.read(page);
    String plugin = descriptor();
    assertThat(found(GOAL, text)).isSubsetOf(found(DESCRIBED_GOAL, plugin));
    assertThat(found(PROPERTY, text)).isSubsetOf(found(DESCRIBED_PROPERTY, plugin));
  }

  /** The descriptor that the plugin's build wrote. */
  private static String descriptor() throws IOException {
    for (URL url :
        Collections.list(DocsIT.class.getClassLoader().getResources("META-INF/maven/plugin.xml"))) {
      try (InputStream in = url.openStream()) {
        String text = new String(in.readAllBytes(), UTF_8);
        if (text.contains("<artifactId>d1-maven-plugin</artifactId>")) {
          return text;
        }
      }
    }
    throw new AssertionError("the plugin is not on the class path");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void yamlCanBeRead(Path page) throws IOException {
    for (String block : found(YAML_BLOCK, Command.read(page))) {
      assertThat(YAML.readTree(block).isObject()).as(block).isTrue();
    }
  }

  /** As GitHub demands of a workflow. */
  @Test
  void theWorkflowIsWhole() throws IOException {
    JsonNode workflow = YAML.readTree(ROOT.resolve("docs/github-workflow.yml").toFile());
    assertThat(workflow.path("on").fieldNames())
        .toIterable()
        .containsExactly("pull_request", "push", "schedule");
    JsonNode jobs = workflow.path("jobs");
    assertThat(jobs.size()).isEqualTo(6);
    for (JsonNode job : jobs) {
      assertThat(job.path("runs-on").asText()).isNotEmpty();
      assertThat(job.path("steps")).isNotEmpty();
      for (JsonNode step : job.path("steps")) {
        assertThat(step.has("run")).as("%s", step).isNotEqualTo(step.has("uses"));
      }
      if (job.has("needs")) {
        assertThat(jobs.has(job.path("needs").asText())).isTrue();
      }
    }
  }

  /** What changes a database runs in an environment or on the database of the pull request. */
  @Test
  void theWorkflowChangesDatabasesOnlyWhereItMay() throws IOException {
    JsonNode jobs = YAML.readTree(ROOT.resolve("docs/github-workflow.yml").toFile()).path("jobs");
    for (JsonNode job : jobs) {
      boolean mayChange = job.has("environment") || job.path("env").has("DATABASE");
      assertThat(job.toString().contains("secrets.CLOUDFLARE_API_TOKEN")).isEqualTo(mayChange);
      assertThat(job.toString().contains("d1:apply")).isEqualTo(mayChange);
    }
    assertThat(jobs.at("/branch/steps/3/if").asText()).isEqualTo("always()");
    assertThat(jobs.at("/branch/steps/3/run").asText()).contains("$DATABASE d1:database-delete");
  }

  private static void assertLeadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    assertThat(target).as("%s links to %s", page, link).exists();
    if (parts.length == 2) {
      assertThat(Command.read(target).lines().filter(line -> line.startsWith("#")))
          .as("%s links to %s", page, link)
          .anyMatch(heading -> anchor(heading).equals(parts[1]));
    }
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ +", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\w\\- ]", "")
        .replace(' ', '-');
  }
}
