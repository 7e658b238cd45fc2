package io.github.d1maven.maven.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * The log of a goal: Maven's own, or one line of JSON for each event, for log collectors. Keeps the
 * lines for a summary.
 */
public final class GoalLog implements Log {

  private final Log plain;
  private final @Nullable Consumer<String> json;
  private final String goal;
  private final Supplier<Instant> clock;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param plain Maven's log
   * @param json receives the lines of JSON; null to use Maven's log
   */
  public GoalLog(Log plain, @Nullable Consumer<String> json, String goal, Supplier<Instant> clock) {
    this.plain = plain;
    this.json = json;
    this.goal = goal;
    this.clock = clock;
  }

  /** Returns whether it writes JSON. */
  public boolean isJson() {
    return json != null;
  }

  /** Returns the lines that were logged, without those for debugging. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Logs an event.
   *
   * @param event its name
   * @param text the line for people; empty if it has none
   * @param details more about it, for programs
   */
  public void event(String event, String text, ObjectNode details) {
    if (json != null) {
      ObjectNode line =
          JsonNodeFactory.instance
              .objectNode()
              .put("time", clock.get().toString())
              .put("goal", goal)
              .put("event", event);
      json.accept(line.setAll(details).toString());
    }
    if (!text.isEmpty()) {
      lines.add(text);
      if (json == null) {
        plain.info(text);
      }
    }
  }

  private boolean asJson(String level, CharSequence text) {
    lines.add(text.toString());
    if (json == null) {
      return false;
    }
    event(
        "message",
        "",
        JsonNodeFactory.instance.objectNode().put("level", level).put("message", text.toString()));
    return true;
  }

  @Override
  public void info(CharSequence content) {
    if (!asJson("info", content)) {
      plain.info(content);
    }
  }

  @Override
  public void info(CharSequence content, Throwable error) {
    if (!asJson("info", content)) {
      plain.info(content, error);
    }
  }

  @Override
  public void info(Throwable error) {
    plain.info(error);
  }

  @Override
  public void warn(CharSequence content) {
    if (!asJson("warning", content)) {
      plain.warn(content);
    }
  }

  @Override
  public void warn(CharSequence content, Throwable error) {
    if (!asJson("warning", content)) {
      plain.warn(content, error);
    }
  }

  @Override
  public void warn(Throwable error) {
    plain.warn(error);
  }

  @Override
  public void error(CharSequence content) {
    if (!asJson("error", content)) {
      plain.error(content);
    }
  }

  @Override
  public void error(CharSequence content, Throwable error) {
    if (!asJson("error", content)) {
      plain.error(content, error);
    }
  }

  @Override
  public void error(Throwable error) {
    plain.error(error);
  }

  @Override
  public void debug(CharSequence content) {
    plain.debug(content);
  }

  @Override
  public void debug(CharSequence content, Throwable error) {
    plain.debug(content, error);
  }

  @Override
  public void debug(Throwable error) {
    plain.debug(error);
  }

  @Override
  public boolean isDebugEnabled() {
    return plain.isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return plain.isInfoEnabled();
  }

  @Override
  public boolean isWarnEnabled() {
    return plain.isWarnEnabled();
  }

  @Override
  public boolean isErrorEnabled() {
    return plain.isErrorEnabled();
  }
}
