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
 * Keeps secrets out of the log of the JDK's HTTP client, which {@code
 * -Djdk.httpclient.HttpClient.log=…} enables and which may contain headers and secret addresses.
 */
public final class HttpLog {

  private static final String NAME = "jdk.httpclient.HttpClient";
  private static final String PROPERTY = NAME + ".log";
  private static final String HIDDEN = "(hidden)";

  /** Properties that enable output without a logger, which cannot be filtered. */
  private static final String[] DEBUG = {
    "jdk.internal.httpclient.debug", "jdk.internal.httpclient.hpack.debug"
  };

  /**
   * The logger is shared by the whole JVM. This reference keeps it and its filter from being
   * garbage-collected.
   */
  private static final Logger LOGGER = Logger.getLogger(NAME);

  /**
   * The longest first: replacing a shorter one that is part of it would leave the rest readable.
   */
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
   * Refuses to continue if the JDK would print headers unfiltered.
   *
   * @param property reads a system property
   * @param logging the JVM's logging backend: the class of its {@link System.LoggerFinder}
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

  /** Returns the JVM's logging backend. */
  public static String logging() {
    return System.LoggerFinder.getLoggerFinder().getClass().getName();
  }

  private static ConfigurationException leaks(String property) {
    return new ConfigurationException(
        Problem.of(property + " is set")
            .because("the JDK would print the headers of each request, including the API token")
            .help("remove this property"));
  }

  /** Passes every record on with the secrets removed. */
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
