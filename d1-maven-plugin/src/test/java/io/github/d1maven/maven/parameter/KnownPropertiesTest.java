package io.github.d1maven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.config.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.Test;

/** Over the descriptor that the build of this plugin wrote. */
final class KnownPropertiesTest {

  private final KnownProperties known;

  KnownPropertiesTest() throws IOException, PlexusConfigurationException {
    Path descriptor = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
    try (Reader xml = Files.newBufferedReader(descriptor)) {
      known = KnownProperties.of(new PluginDescriptorBuilder().build(xml));
    }
  }

  private static Properties typed(String... names) {
    Properties properties = new Properties();
    for (String name : names) {
      properties.setProperty(name, "secret");
    }
    return properties;
  }

  @Test
  void thoseOfEveryGoalAreKnown() {
    assertThat(known.names())
        .contains("d1.skip", "d1.name", "d1.seed.clear", "d1.bookmark", "d1.persistTo");
    assertThatCode(() -> known.require(typed("d1.bookmark", "d1.name", "target", "other")))
        .doesNotThrowAnyException();
  }

  @Test
  void anUnknownOneIsNamedWithTheLikelyMeant() {
    assertThatThrownBy(() -> known.require(typed("d1.seed.claer", "d1.name")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            unknown property d1.seed.claer
              cause: no goal of this plugin has it, so Maven would ignore it
              state: nothing was changed
              help:  did you mean: seed.clear=<value>
              help:  mvn d1:help -Ddetail lists all properties""");
  }

  @Test
  void severalAreNamedAtOnceAndNoValueIsRepeated() {
    assertThatThrownBy(() -> known.require(typed("d1.clear", "d1.zzzzzz")))
        .hasMessageStartingWith("unknown properties d1.clear, d1.zzzzzz\n")
        .hasMessageContaining("did you mean: seed.clear=")
        .hasMessageNotContaining("secret");
  }
}
