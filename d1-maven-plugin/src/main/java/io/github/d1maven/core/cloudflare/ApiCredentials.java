package io.github.d1maven.core.cloudflare;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.http.HttpLog;
import io.github.d1maven.diff.problem.Problem;
import java.util.regex.Pattern;

/**
 * A Cloudflare account and a token for it. The token leaves this class only as a request header; no
 * other method reveals it.
 */
public final class ApiCredentials {

  /** Cloudflare's account ids have 32 hexadecimal digits; a stand-in for its API may use others. */
  private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  /** The form of Cloudflare's own account ids, which no token of Cloudflare has. */
  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9a-fA-F]{32}");

  /** What RFC 6750 allows, and everything else that a header can carry without blanks. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  private final String account;
  private final String token;
  private final String source;

  private ApiCredentials(String account, String token, String source) {
    this.account = account;
    this.token = token;
    this.source = source;
  }

  /**
   * Checks the form of both; only Cloudflare can tell whether they are valid.
   *
   * @param account the account's identifier: 32 hexadecimal digits
   * @param token an API token; surrounding blanks are removed
   * @param source where the token was found, for messages
   * @return the credentials
   * @throws ConfigurationException if one of them cannot be right; the text does not show the token
   */
  public static ApiCredentials of(String account, String token, String source) {
    if (isToken(account.strip(), token.strip())) {
      throw new ConfigurationException(
          Problem.of("the account id is an API token")
              .because(
                  "account id and token are mixed up, or both were set to the token;\n"
                      + ("the token comes from " + source))
              .help("an account id has 32 hexadecimal digits; an API token has more characters"));
    }
    if (!ACCOUNT.matcher(account.strip()).matches()) {
      throw new ConfigurationException(
          Problem.of("\"" + account.strip() + "\" is not an account id")
              .because("an account id has 32 hexadecimal digits")
              .help("copy it from the overview of your account in Cloudflare's dashboard"));
    }
    if (!TOKEN.matcher(token.strip()).matches()) {
      throw new ConfigurationException(
          Problem.of("the API token is malformed")
              .because(
                  "it is empty, or contains a blank, a line end or a non-ASCII character;\n"
                      + ("it comes from " + source))
              .help("paste the token again, without quotes and without \"Bearer\""));
    }
    return new ApiCredentials(account.strip(), token.strip(), source);
  }

  /** An account id is shown in messages, so a token must not be mistaken for one. */
  private static boolean isToken(String account, String token) {
    return account.equals(token)
        || (ACCOUNT_ID.matcher(token).matches() && !ACCOUNT_ID.matcher(account).matches());
  }

  /** Returns the account's identifier. */
  public String account() {
    return account;
  }

  /** Returns where the token was found. */
  public String source() {
    return source;
  }

  /** Returns the value of the Authorization header, and keeps it out of the JDK's own log. */
  String authorization() {
    HttpLog.hide(token);
    return "Bearer " + token;
  }

  /** Returns a text from the server with the token removed, in case it repeats the request. */
  String hiddenIn(String text) {
    return text.replace(token, "(hidden)");
  }

  /** Returns the account and where the token comes from, but not the token. */
  @Override
  public String toString() {
    return "account " + account + ", token from " + source;
  }
}
