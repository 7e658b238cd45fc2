package io.github.d1maven.core.http;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that did not get the answer it was sent for. Its text never holds what was sent. */
public final class RequestException extends ProblemException {

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
  private final transient @Nullable Duration retryAfter;

  private RequestException(
      Outcome outcome, int code, Problem problem, @Nullable Duration retryAfter) {
    super(problem);
    this.outcome = outcome;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /**
   * States what happened.
   *
   * @param outcome what is known of the request's work
   * @param code Cloudflare's error code, or 0 if the answer has none
   * @param problem what could not be done, why as far as is known, and what to do about it
   */
  public static RequestException of(Outcome outcome, int code, Problem problem) {
    return new RequestException(outcome, code, problem, null);
  }

  /** Returns the same with the time that the other end asks to wait, if it does. */
  public RequestException after(@Nullable Duration wait) {
    return new RequestException(outcome, code, problem(), wait);
  }

  /** Returns the same as the reason why something larger could not be done. */
  public RequestException stating(String largerFact, List<Remedy> remedies) {
    Problem larger = Problem.of(largerFact).because(reason()).withRemedies(remedies);
    return new RequestException(outcome, code, larger, retryAfter);
  }

  /** Returns what is known of the request's work. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns whether another try may do better. */
  public boolean isTransient() {
    return outcome == Outcome.NOT_DONE || outcome == Outcome.IN_DOUBT;
  }

  @Override
  public boolean isMistake() {
    return false;
  }

  /** Returns Cloudflare's error code, or 0. */
  public int code() {
    return code;
  }

  /** Returns what could not be done, in one line. */
  public String fact() {
    return problem().fact();
  }

  /** Returns why, in the other end's words where there are any; else empty. */
  public String reason() {
    String cause = problem().cause();
    return cause == null ? "" : cause;
  }

  /** Returns how long the other end asks to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
