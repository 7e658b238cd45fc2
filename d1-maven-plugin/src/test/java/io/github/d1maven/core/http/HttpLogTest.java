package io.github.d1maven.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK's client itself prints is seen in real builds, in the integration tests. */
final class HttpLogTest {

  private static final String JDK = "sun.util.logging.internal.LoggingProviderImpl";
  private static final String SECRET = "secret-that-nobody-may-see";

  /** Keeps what is printed. */
  private static final class Printed extends Handler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      lines.add(new SimpleFormatter().formatMessage(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  @ResourceLock("jdk.httpclient.HttpClient")
  void secretsAreTakenOutOfMessagesAndTheirParameters() {
    HttpLog.hide(SECRET);
    HttpLog.hide(SECRET.substring(0, 10));
    Logger logger = Logger.getLogger("jdk.httpclient.HttpClient");
    var printed = new Printed();
    logger.addHandler(printed);
    logger.setUseParentHandlers(false);
    try {
      logger.info("GET /?signature=" + SECRET);
      logger.log(Level.INFO, "HEADERS: {0} {1}", new Object[] {"Bearer " + SECRET, null});
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(printed);
    }
    assertThat(printed.lines)
        .containsExactly("GET /?signature=(hidden)", "HEADERS: Bearer (hidden) null");
  }

  @ParameterizedTest
  @CsvSource({
    "jdk.httpclient.HttpClient.log, all, org.example.Logging",
    "jdk.httpclient.HttpClient.log, 'errors,HEADERS', org.example.Logging",
    "jdk.internal.httpclient.debug, true, " + JDK,
    "jdk.internal.httpclient.hpack.debug, err, " + JDK
  })
  void dumpsThatCannotBeCleanedAreRefused(String name, String value, String logging) {
    assertThatThrownBy(
            () -> HttpLog.refuseLeaks(property -> property.equals(name) ? value : null, logging))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name + " is set");
  }

  @ParameterizedTest
  @CsvSource({
    "jdk.httpclient.HttpClient.log, all, " + JDK,
    "jdk.httpclient.HttpClient.log, 'errors,ssl', org.example.Logging",
    "jdk.internal.httpclient.debug, false, " + JDK
  })
  void otherDumpsAreLeftAlone(String name, String value, String logging) {
    assertThatCode(
            () -> HttpLog.refuseLeaks(property -> property.equals(name) ? value : null, logging))
        .doesNotThrowAnyException();
    assertThat(HttpLog.logging()).isEqualTo(JDK);
  }
}
