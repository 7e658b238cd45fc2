package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.plan.HazardKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages refer to is there. */
class DocsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

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
