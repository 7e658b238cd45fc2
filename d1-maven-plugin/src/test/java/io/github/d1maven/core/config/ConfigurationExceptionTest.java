package io.github.d1maven.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigurationExceptionTest {

  @Test
  void messageHasAllPartsOnTheirOwnLines() {
    var location = new Place(Path.of("wrangler.toml"), 3, 7);
    var exception =
        new ConfigurationException(
            Problem.of("the fact").at(location).because("one\ntwo").help("do this\nor that"));
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
    assertThat(new ConfigurationException(Problem.of("the fact"))).hasMessage("the fact");
  }

  @Test
  void locationOfAWholeFileHasNoLine() {
    assertThat(Place.of(Path.of("wrangler.json"))).hasToString("wrangler.json");
  }
}
