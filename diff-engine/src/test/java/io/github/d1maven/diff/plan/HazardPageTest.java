package io.github.d1maven.diff.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardPageTest {
  @Test
  void everyCodeHasAnAnchorAndEveryAnchorACode() throws IOException {
    List<String> anchors =
        Files.readAllLines(Path.of("../docs/hazards.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(Arrays.stream(HazardKind.values()).map(HazardKind::code))
        .containsExactlyElementsOf(anchors);
  }
}
