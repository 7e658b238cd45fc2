package io.github.d1maven.core.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiEndpointTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void withoutVariableItIsCloudflare(String variable) {
    assertThat(ApiEndpoint.of(variable).base()).hasToString("https://api.cloudflare.com/client/v4");
  }

  @Test
  void slashesAtTheEndAreDropped() {
    assertThat(ApiEndpoint.of("https://example.com/v4//").base())
        .hasToString("https://example.com/v4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8/x",
        "http://127.0.0.1:8/x",
        "http://127.9.9.9",
        "http://[::1]:8"
      })
  void plainHttpIsForThisMachine(String variable) {
    assertThat(ApiEndpoint.of(variable).base()).hasToString(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://10.0.0.1",
        "ftp://localhost"
      })
  void elsewhereTheTokenIsNotSentInTheClear(String variable) {
    assertThatThrownBy(() -> ApiEndpoint.of(variable))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not encrypted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "https://user:word@example.com", "https://a b", "https://a?b"})
  void otherTextsAreNoAddress(String variable) {
    assertThatThrownBy(() -> ApiEndpoint.of(variable))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not the address of an API");
  }
}
