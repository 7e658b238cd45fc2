package io.github.d1maven.maven.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.maven.RecordingLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GoalLogTest {

  private final RecordingLog plain = new RecordingLog();
  private final List<String> json = new ArrayList<>();

  private static void use(GoalLog log) {
    log.event(
        "applied", "applied a\"b", JsonNodeFactory.instance.objectNode().put("migration", "a\"b"));
    log.info("two\nlines");
    log.warn("careful");
    log.event("end", "", JsonNodeFactory.instance.objectNode().put("success", true));
  }

  @Test
  void textGoesToMavensLog() {
    GoalLog log = new GoalLog(plain, null, "apply", () -> Instant.EPOCH);
    use(log);
    assertThat(log.isJson()).isFalse();
    assertThat(plain.lines()).containsExactly("applied a\"b", "two\nlines", "warning: careful");
    assertThat(log.lines()).containsExactly("applied a\"b", "two\nlines", "careful");
  }

  @Test
  void jsonIsOneLineForEachEventAndNothingElse() {
    GoalLog log = new GoalLog(plain, json::add, "apply", () -> Instant.EPOCH);
    use(log);
    assertThat(plain.lines()).isEmpty();
    String head = "{\"time\":\"1970-01-01T00:00:00Z\",\"goal\":\"apply\",\"event\":";
    assertThat(json)
        .containsExactly(
            head + "\"applied\",\"migration\":\"a\\\"b\"}",
            head + "\"message\",\"level\":\"info\",\"message\":\"two\\nlines\"}",
            head + "\"message\",\"level\":\"warning\",\"message\":\"careful\"}",
            head + "\"end\",\"success\":true}");
    assertThat(log.lines()).containsExactly("applied a\"b", "two\nlines", "careful");
  }
}
