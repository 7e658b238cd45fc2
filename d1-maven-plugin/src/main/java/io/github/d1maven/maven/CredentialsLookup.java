package io.github.d1maven.maven;

import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.CredentialsSource;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import java.util.function.UnaryOperator;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds account and token: in {@code settings.xml}, then in wrangler's variables. No text that is
 * made here holds the token.
 *
 * @param settings Maven's settings
 * @param decrypter what decrypts their passwords
 * @param environment reads a variable
 * @param serverId the server in the settings: its user name is the account, its password the token
 */
record CredentialsLookup(
    Settings settings,
    SettingsDecrypter decrypter,
    UnaryOperator<@Nullable String> environment,
    String serverId)
    implements CredentialsSource {

  private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
  private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

  @Override
  public ApiCredentials find() {
    Server server = settings.getServer(serverId);
    if (server != null && isGiven(server.getPassword())) {
      String source = "server " + serverId + " of settings.xml";
      requireResolved(server.getPassword(), source);
      Server clear = decrypted(server);
      String account = isGiven(clear.getUsername()) ? clear.getUsername() : variable(ACCOUNT);
      return ApiCredentials.of(account, clear.getPassword(), source);
    }
    String token = variable(TOKEN);
    return ApiCredentials.of(variable(ACCOUNT), token, TOKEN);
  }

  private Server decrypted(Server server) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    boolean failed =
        result.getProblems().stream()
            .anyMatch(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING);
    if (failed) {
      throw new ConfigurationException(
          Problem.of(
                  "the password of server "
                      + server.getId()
                      + " in settings.xml cannot be decrypted")
              .because(
                  "it is encrypted with another master password than that of settings-security.xml,\n"
                      + "or there is no such file")
              .help("encrypt the token again: mvn --encrypt-password"));
    }
    return result.getServer();
  }

  /** Maven leaves the expression of a variable that does not exist as it is. */
  private static void requireResolved(String password, String source) {
    if (password.startsWith("${")) {
      throw new ConfigurationException(
          Problem.of("the password of " + source + " refers to a variable that is not set"));
    }
  }

  private String variable(String name) {
    @Nullable String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new ConfigurationException(
          Problem.of(
                  (name.equals(TOKEN) ? "there is no API token" : "there is no account id")
                      + " for Cloudflare")
              .because(
                  "looked for server "
                      + serverId
                      + " in settings.xml, then for the variable "
                      + name)
              .help(
                  "set "
                      + TOKEN
                      + " and "
                      + ACCOUNT
                      + ", or add to settings.xml:\n"
                      + "<server><id>"
                      + serverId
                      + "</id><username>account id</username><password>token</password></server>"));
    }
    return value;
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
