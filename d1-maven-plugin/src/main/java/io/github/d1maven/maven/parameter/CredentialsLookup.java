package io.github.d1maven.maven.parameter;

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
 * Finds the account id and the API token: in {@code settings.xml}, then in wrangler's environment
 * variables. No text created here contains the token.
 *
 * @param settings Maven's settings
 * @param decrypter decrypts the passwords in them
 * @param environment reads an environment variable
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
      String source = "server " + serverId + " in settings.xml";
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
                  "it was encrypted with a different master password than the one in\n"
                      + "settings-security.xml, or that file does not exist")
              .help("encrypt the token again: mvn --encrypt-password"));
    }
    return result.getServer();
  }

  /** Maven does not replace an expression whose variable does not exist. */
  private static void requireResolved(String password, String source) {
    if (password.startsWith("${")) {
      throw new ConfigurationException(
          Problem.of(
              "the password of " + source + " refers to an environment variable that is not set"));
    }
  }

  private String variable(String name) {
    @Nullable String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new ConfigurationException(
          Problem.of(
                  name.equals(TOKEN)
                      ? "no Cloudflare API token was found"
                      : "no Cloudflare account id was found")
              .because(
                  "looked for server "
                      + serverId
                      + " in settings.xml, then for environment variable "
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
