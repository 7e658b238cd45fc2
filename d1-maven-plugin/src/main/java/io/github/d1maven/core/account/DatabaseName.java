package io.github.d1maven.core.account;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a database at Cloudflare.
 *
 * @param text a letter or digit, then letters, digits, {@code _} and {@code -}
 */
public record DatabaseName(String text) {

  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]*");
  private static final Pattern FORBIDDEN = Pattern.compile("[^a-zA-Z0-9_-]+");

  /**
   * Reads what a user typed.
   *
   * @param text the name, or null if none was given
   * @throws ConfigurationException if there is none, or if Cloudflare would not accept it
   */
  public static DatabaseName of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new ConfigurationException(
          Problem.of("the name of the database is missing")
              .help(new Remedy.Option("for example", "remoteDatabase", "shop-pr-17")));
    } else if (!ALLOWED.matcher(text).matches()) {
      throw new ConfigurationException(
          Problem.of("a database cannot be named \"" + text + "\"")
              .because("a name has letters, digits, _ and -, and begins with a letter or digit")
              .help(new Remedy.Option("for example", "remoteDatabase", similar(text))));
    }
    return new DatabaseName(text);
  }

  /** Returns a name that is allowed, such as {@code feature-x} for the branch {@code feature/x}. */
  private static String similar(String text) {
    String allowed = FORBIDDEN.matcher(text).replaceAll("-").replaceFirst("^[_-]+", "");
    return allowed.isEmpty() ? "shop-pr-17" : allowed.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}
