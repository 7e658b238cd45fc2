package io.github.d1maven.core.cloudflare;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of the API.
 *
 * @param base the base address of all paths, without a trailing slash
 */
public record ApiEndpoint(URI base) {

  /** The environment variable from which wrangler reads another address. */
  public static final String VARIABLE = "CLOUDFLARE_API_BASE_URL";

  private static final String CLOUDFLARE = "https://api.cloudflare.com/client/v4";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[(::|[0:]+:)1]");

  /**
   * Chooses the address.
   *
   * @param variable the value of {@value #VARIABLE}, or null or empty for Cloudflare's own
   * @return the endpoint
   * @throws ConfigurationException if the value is not an address, or does not use https
   */
  public static ApiEndpoint of(@Nullable String variable) {
    String text = variable == null || variable.isBlank() ? CLOUDFLARE : variable.strip();
    try {
      URI uri = new URI(text.replaceAll("/+$", ""));
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
        throw malformed(text);
      }
      if (!isSafe(uri)) {
        throw new ConfigurationException(
            Problem.of(VARIABLE + " is not encrypted")
                .because("it is " + text + ", which would send the API token unencrypted")
                .help(
                    "use https://; http:// is allowed only for this machine (localhost, 127.0.0.1)"));
      }
      return new ApiEndpoint(uri);
    } catch (URISyntaxException e) {
      throw malformed(text);
    }
  }

  /** Returns whether nobody else can read what is sent there. */
  static boolean isSafe(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return scheme.equals("https") || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
  }

  private static ConfigurationException malformed(String text) {
    return new ConfigurationException(
        Problem.of(VARIABLE + " is not the address of an API")
            .because("it is " + text)
            .help("it must look like " + CLOUDFLARE + ", which is also the default"));
  }
}
