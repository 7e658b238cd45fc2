package io.github.d1maven.core.http;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request failed. The text never contains what was sent. */
public final class RequestException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** What is known about the request's effect. */
  public enum Outcome {
    /** The request was not sent or was rejected: nothing was done; a retry may succeed. */
    NOT_DONE,
    /** It is unknown whether anything was done; a retry may succeed. */
    IN_DOUBT,
    /** It was refused and nothing was done; a retry would fail too. */
    REFUSED,
    /** The SQL failed and was rolled back. */
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
   * @param outcome what is known about the request's effect
   * @param code Cloudflare's error code, or 0 if the response has none
   * @param problem what could not be done, why if that is known, and what to do about it
   */
  public static RequestException of(Outcome outcome, int code, Problem problem) {
    return new RequestException(outcome, code, problem, null);
  }

  /** Returns the same with the wait that the server asks for, if any. */
  public RequestException after(@Nullable Duration wait) {
    return new RequestException(outcome, code, problem(), wait);
  }

  /** Returns the same as the cause of a larger failure. */
  public RequestException stating(String largerFact, List<Remedy> remedies) {
    Problem larger = Problem.of(largerFact).because(reason()).withRemedies(remedies);
    return new RequestException(outcome, code, larger, retryAfter);
  }

  /** Returns what is known about the request's effect. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns whether a retry may succeed. */
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

  /** Returns the reason, in the server's words if there are any; otherwise empty. */
  public String reason() {
    String cause = problem().cause();
    return cause == null ? "" : cause;
  }

  /** Returns how long the server asks to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
