package io.github.d1maven.maven.report.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Markdown that GitHub shows on the page of a workflow's run: the file that {@code
 * GITHUB_STEP_SUMMARY} names, to which each goal appends a section.
 */
public final class StepSummary {

  /** GitHub shows at most 1 MiB for a step. */
  private static final int MOST = 60_000;

  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private StepSummary() {}

  /**
   * Appends a section.
   *
   * @param lines what the goal logged, or its error
   */
  public static void append(Path file, String goal, boolean success, List<String> lines) {
    String section = section(goal, success, lines);
    try {
      Files.writeString(file, section, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the section: a heading, and the lines as they are. */
  static String section(String goal, boolean success, List<String> lines) {
    String all = String.join("\n", lines);
    String text = all.length() > MOST ? all.substring(0, MOST) + "\n(shortened)" : all;
    String fence = fence(text);
    return "### d1:%s %s\n\n%s\n%s\n%s\n\n"
        .formatted(goal, success ? "succeeded" : "failed", fence, text, fence);
  }

  /** Returns a fence that the text does not contain. */
  static String fence(String text) {
    int longest =
        FENCE
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .mapToInt(String::length)
            .max()
            .orElse(2);
    return "`".repeat(longest + 1);
  }
}
