package io.github.d1maven.core.migrations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A migration file, name or pattern that cannot be used and that its author can correct.
 *
 * <p>The parts are kept apart for a caller that prints them in its own way; {@link #getMessage()}
 * puts them together: the fact on the first line, then {@code -->} path, {@code cause:} and {@code
 * help:}, each on an indented line of its own and left out when absent.
 */
public final class MigrationException extends RuntimeException {

  private final String fact;
  private final @Nullable Path path;
  private final @Nullable String reason;
  private final @Nullable String help;

  /**
   * States a mistake.
   *
   * @param fact what is wrong, in one line without advice
   * @param path the file or folder concerned, or null
   * @param reason what was looked for and what exists instead, or null if the fact says it all
   * @param help what to do instead, or null
   */
  public MigrationException(
      String fact, @Nullable Path path, @Nullable String reason, @Nullable String help) {
    super(text(fact, path, reason, help));
    this.fact = fact;
    this.path = path;
    this.reason = reason;
    this.help = help;
  }

  /** Returns what is wrong, in one line. */
  public String fact() {
    return fact;
  }

  /** Returns the file or folder concerned, or null. */
  public @Nullable Path path() {
    return path;
  }

  /** Returns what was looked for and what exists instead, or null. */
  public @Nullable String reason() {
    return reason;
  }

  /** Returns what to do instead, or null. */
  public @Nullable String help() {
    return help;
  }

  private static String text(
      String fact, @Nullable Path path, @Nullable String reason, @Nullable String help) {
    var text = new StringBuilder(fact);
    if (path != null) {
      text.append("\n  --> ").append(path);
    }
    if (reason != null) {
      text.append("\n  cause: ").append(reason.replace("\n", "\n         "));
    }
    if (help != null) {
      text.append("\n  help:  ").append(help.replace("\n", "\n         "));
    }
    return text.toString();
  }
}
