package io.github.d1maven.core.http;

import static java.util.Comparator.naturalOrder;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.diff.problem.Problem;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps secrets out of what the JDK's own HTTP client prints when it is told to, with {@code
 * -Djdk.httpclient.HttpClient.log=…}: headers among it, and addresses that are secret themselves.
 */
public final class HttpLog {

  private static final String NAME = "jdk.httpclient.HttpClient";
  private static final String PROPERTY = NAME + ".log";
  private static final String HIDDEN = "(hidden)";

  /** What logs without a logger, and so cannot be kept from it. */
  private static final String[] DEBUG = {
    "jdk.internal.httpclient.debug", "jdk.internal.httpclient.hpack.debug"
  };

  /** The logger is the whole JVM's. It is held here, or the filter would be collected with it. */
  private static final Logger LOGGER = Logger.getLogger(NAME);

  /** The longest first: a shorter one that is part of it would leave the rest to be read. */
  private static final Set<String> SECRETS =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(naturalOrder()));

  private HttpLog() {}

  /** Keeps a text out of the log from now on. */
  public static synchronized void hide(String secret) {
    SECRETS.add(secret);
    Filter present = LOGGER.getFilter();
    if (!(present instanceof Cleaning)) {
      LOGGER.setFilter(new Cleaning(present == null ? record -> true : present));
    }
  }

  /**
   * Refuses to work where the JDK would print headers past the filter.
   *
   * @param property reads a system property
   * @param logging what the JVM logs through: the class of its {@link System.LoggerFinder}
   * @throws ConfigurationException naming the property
   */
  public static void refuseLeaks(UnaryOperator<String> property, String logging) {
    String log = String.valueOf(property.apply(PROPERTY)).toLowerCase(Locale.ROOT);
    boolean headers = log.matches(".*\\b(all|headers|frames).*");
    if (headers && !logging.startsWith("sun.util.logging.")) {
      throw leaks(PROPERTY);
    }
    for (String debug : DEBUG) {
      String value = property.apply(debug);
      if (value != null && !value.equalsIgnoreCase("false")) {
        throw leaks(debug);
      }
    }
  }

  /** Returns what the JVM logs through. */
  public static String logging() {
    return System.LoggerFinder.getLoggerFinder().getClass().getName();
  }

  private static ConfigurationException leaks(String property) {
    return new ConfigurationException(
        Problem.of(property + " is set")
            .because("the JDK would print the headers of each request, and the API token with them")
            .help("leave it out"));
  }

  /** Lets everything pass, without the secrets. */
  private record Cleaning(Filter before) implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
      record.setMessage(clean(record.getMessage()));
      Object[] parameters = record.getParameters();
      if (parameters != null) {
        Object[] cleaned = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
          cleaned[i] = parameters[i] == null ? null : clean(parameters[i].toString());
        }
        record.setParameters(cleaned);
      }
      return before.isLoggable(record);
    }

    private static String clean(String text) {
      String cleaned = String.valueOf(text);
      for (String secret : SECRETS) {
        cleaned = cleaned.replace(secret, HIDDEN);
      }
      return cleaned;
    }
  }
}
