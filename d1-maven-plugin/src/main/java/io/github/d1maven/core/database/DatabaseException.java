package io.github.d1maven.core.database;

import org.jspecify.annotations.Nullable;

/** A database that could not be reached, read or written, for a reason outside of the SQL. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String help;

  /**
   * States what could not be done. The message is the fact, then the cause's own words.
   *
   * @param fact what could not be done, in one line
   * @param help what to do about it, or null
   * @param cause why
   */
  public DatabaseException(String fact, @Nullable String help, Throwable cause) {
    super(
        fact
            + "\n  cause: "
            + cause.getMessage()
            + (help == null ? "" : "\n  help:  " + help.replace("\n", "\n         ")),
        cause);
    this.help = help;
  }

  /** Returns what to do about it, or null. */
  public @Nullable String help() {
    return help;
  }
}
