package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigurationExceptionTest {

  @Test
  void messageHasAllPartsOnTheirOwnLines() {
    var location = new SourceLocation(Path.of("wrangler.toml"), 3, 7);
    var exception =
        new ConfigurationException("the fact", location, "one\ntwo", "do this\nor that");
    assertThat(exception)
        .hasMessage(
            """
            the fact
              --> wrangler.toml:3:7
              cause: one
                     two
              help:  do this
                     or that""");
    assertThat(exception.fact()).isEqualTo("the fact");
    assertThat(exception.location()).isEqualTo(location);
    assertThat(exception.reason()).isEqualTo("one\ntwo");
    assertThat(exception.help()).isEqualTo("do this\nor that");
  }

  @Test
  void messageLeavesAbsentPartsOut() {
    assertThat(new ConfigurationException("the fact", null, null, null)).hasMessage("the fact");
  }

  @Test
  void locationOfAWholeFileHasNoLine() {
    assertThat(SourceLocation.of(Path.of("wrangler.json"))).hasToString("wrangler.json");
  }
}
