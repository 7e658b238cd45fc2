package io.github.d1maven.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal says. */
public final class RecordingLog extends SystemStreamLog {

  private final List<String> lines = new ArrayList<>();

  public List<String> lines() {
    return lines;
  }

  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public void info(CharSequence content) {
    lines.add(content.toString());
  }

  @Override
  public void warn(CharSequence content) {
    lines.add("warning: " + content);
  }
}
