package io.github.d1maven.core.config;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in the project's configuration that its author can correct: a file, key, environment,
 * database or parameter that is missing, unknown or malformed.
 *
 * <p>The parts are kept apart for a caller that prints them in its own way; {@link #getMessage()}
 * puts them together: the fact on the first line, then {@code -->} location, {@code cause:} and
 * {@code help:}, each on an indented line of its own and left out when absent.
 */
public final class ConfigurationException extends RuntimeException {

  private final String fact;
  private final @Nullable SourceLocation location;
  private final @Nullable String reason;
  private final @Nullable String help;

  /**
   * States a mistake.
   *
   * @param fact what is wrong, in one line without advice
   * @param location where, or null if it is in no file
   * @param reason what was looked for and what exists instead, or null if the fact says it all
   * @param help what to write instead, or null; may have several lines
   */
  public ConfigurationException(
      String fact,
      @Nullable SourceLocation location,
      @Nullable String reason,
      @Nullable String help) {
    super(text(fact, location, reason, help));
    this.fact = fact;
    this.location = location;
    this.reason = reason;
    this.help = help;
  }

  /** Returns what is wrong, in one line. */
  public String fact() {
    return fact;
  }

  /** Returns where it is wrong, or null if it is in no file. */
  public @Nullable SourceLocation location() {
    return location;
  }

  /** Returns what was looked for and what exists instead, or null. */
  public @Nullable String reason() {
    return reason;
  }

  /** Returns what to write instead, or null. */
  public @Nullable String help() {
    return help;
  }

  private static String text(
      String fact,
      @Nullable SourceLocation location,
      @Nullable String reason,
      @Nullable String help) {
    var text = new StringBuilder(fact);
    if (location != null) {
      text.append("\n  --> ").append(location);
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
