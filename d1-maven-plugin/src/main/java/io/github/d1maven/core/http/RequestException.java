package io.github.d1maven.core.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that did not get the answer it was sent for. Its text never holds what was sent. */
public final class RequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is known of the request's work. */
  public enum Outcome {
    /** The request never left or was turned away: nothing was done; another try may do better. */
    NOT_DONE,
    /** It may have been done or not; another try may do better. */
    IN_DOUBT,
    /** It was refused, nothing was done, and another try would end the same. */
    REFUSED,
    /** The SQL failed, and what ran of it was rolled back. */
    SQL_FAILED
  }

  private final Outcome outcome;
  private final int code;
  private final String fact;
  private final String reason;
  private final @Nullable String help;
  private final @Nullable Duration retryAfter;

  private RequestException(
      Outcome outcome,
      int code,
      String fact,
      String reason,
      @Nullable String help,
      @Nullable Duration retryAfter) {
    super(
        fact
            + "\n  cause: "
            + reason.replace("\n", "\n         ")
            + (help == null ? "" : "\n  help:  " + help.replace("\n", "\n         ")));
    this.outcome = outcome;
    this.code = code;
    this.fact = fact;
    this.reason = reason;
    this.help = help;
    this.retryAfter = retryAfter;
  }

  /**
   * States what happened.
   *
   * @param outcome what is known of the request's work
   * @param code Cloudflare's error code, or 0 if the answer has none
   * @param fact what could not be done, in one line
   * @param reason why, as far as is known
   * @param help what to do about it, or null
   */
  public static RequestException of(
      Outcome outcome, int code, String fact, String reason, @Nullable String help) {
    return new RequestException(outcome, code, fact, reason, help, null);
  }

  /** Returns the same with the time that the other end asks to wait, if it does. */
  public RequestException after(@Nullable Duration wait) {
    return new RequestException(outcome, code, fact, reason, help, wait);
  }

  /** Returns the same as the reason why something larger could not be done. */
  public RequestException stating(String largerFact, String advice) {
    return new RequestException(outcome, code, largerFact, reason, advice, retryAfter);
  }

  /** Returns what is known of the request's work. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns whether another try may do better. */
  public boolean isTransient() {
    return outcome == Outcome.NOT_DONE || outcome == Outcome.IN_DOUBT;
  }

  /** Returns Cloudflare's error code, or 0. */
  public int code() {
    return code;
  }

  /** Returns what could not be done, in one line. */
  public String fact() {
    return fact;
  }

  /** Returns why, in the other end's words where there are any. */
  public String reason() {
    return reason;
  }

  /** Returns what to do about it, or null. */
  public @Nullable String help() {
    return help;
  }

  /** Returns how long the other end asks to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
