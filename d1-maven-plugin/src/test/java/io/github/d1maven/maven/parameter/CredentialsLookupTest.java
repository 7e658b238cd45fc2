package io.github.d1maven.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.config.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With Maven's own decrypter. Passwords that are really encrypted are tested in real builds. */
@MojoTest
final class CredentialsLookupTest {

  private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "f".repeat(32);
  private static final String TOKEN = "token-that-nobody-may-see";

  @Inject private SettingsDecrypter decrypter;

  private final Settings settings = new Settings();
  private final Map<String, String> environment = new HashMap<>();

  private ApiCredentials find() {
    return new CredentialsLookup(settings, decrypter, environment::get, "cloudflare-d1").find();
  }

  private void server(String id, String username, String password) {
    var server = new Server();
    server.setId(id);
    server.setUsername(username);
    server.setPassword(password);
    settings.addServer(server);
  }

  private void variables(String account, String token) {
    environment.put("CLOUDFLARE_ACCOUNT_ID", account);
    environment.put("CLOUDFLARE_API_TOKEN", token);
  }

  private void assertFails(String fact) {
    assertThatThrownBy(this::find)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(fact)
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void serverGoesBeforeVariables() {
    server("cloudflare-d1", ACCOUNT, TOKEN);
    variables(OTHER, "other");
    assertThat(find())
        .hasToString("account " + ACCOUNT + ", token from server cloudflare-d1 in settings.xml");
  }

  @Test
  void serverWithoutUserTakesTheAccountOfTheVariable() {
    server("cloudflare-d1", null, TOKEN);
    variables(OTHER, "other");
    assertThat(find().account()).isEqualTo(OTHER);
    assertThat(find().source()).isEqualTo("server cloudflare-d1 in settings.xml");
  }

  @Test
  void otherServersAreNotAsked() {
    server("another", ACCOUNT, TOKEN);
    variables(OTHER, TOKEN);
    assertThat(find()).hasToString("account " + OTHER + ", token from CLOUDFLARE_API_TOKEN");
  }

  @Test
  void nothingIsThere() {
    assertFails("no Cloudflare API token was found");
    variables("", TOKEN);
    assertFails("no Cloudflare account id was found");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN + "\nx", TOKEN + " x", TOKEN + "\u00e9", "\"" + TOKEN + " \""})
  void malformedTokenIsNotShown(String token) {
    variables(ACCOUNT, token);
    assertFails("the API token is malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, ACCOUNT})
  void tokenInPlaceOfTheAccountIsNotShown(String password) {
    variables(TOKEN, password);
    assertFails("the account id is an API token");
    variables(TOKEN + "\n", password + "\n");
    assertFails("the account id is an API token");
  }

  @Test
  void malformedAccountIsShown() {
    variables("me@example.com", TOKEN);
    assertFails("\"me@example.com\" is not an account id");
  }

  @Test
  void unknownVariableInTheSettingsIsNamed() {
    server("cloudflare-d1", ACCOUNT, "${env.NOWHERE}");
    assertFails(
        "the password of server cloudflare-d1 in settings.xml refers to an environment variable");
  }
}
