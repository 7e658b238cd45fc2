package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;

/**
 * Runs statements that are not recorded in a ledger. If a response is lost, they are sent again
 * only if they are idempotent; otherwise it is unknown whether they ran.
 */
final class ScriptRun {

  private final Event event;
  private final History history;
  private final Script script;
  private final boolean repeatable;
  private boolean inHistory;
  private boolean doubt;

  /**
   * @param event what the statements do
   * @param script the statements
   * @param repeatable whether the statements are idempotent
   * @param history where the event is recorded
   */
  ScriptRun(Event event, Script script, boolean repeatable, History history) {
    this.event = event;
    this.script = script;
    this.history = history;
    this.inHistory = history.recorder().isOn();
    this.repeatable = repeatable;
  }

  /**
   * Runs the statements.
   *
   * @return whether a response was lost, but they turned out to have run
   */
  boolean run(Attempts attempts) {
    script.announce();
    while (true) {
      try {
        Usage usage = script.send(inHistory, attempts);
        if (inHistory) {
          history.took(event, usage);
        }
        return false;
      } catch (RequestException e) {
        if (inHistory && history.sayThatItRan(e)) {
          return true;
        }
        doubt |= e.outcome() == Outcome.IN_DOUBT;
        proceed(e, attempts);
      }
    }
  }

  /** Returns if they should be sent again, after a pause. */
  private void proceed(RequestException failure, Attempts attempts) {
    if (!doubt && inHistory && history.isCauseOf(failure)) {
      inHistory = false;
      history.recorder().failed(event, failure.reason());
      return;
    } else if (failure.outcome() == Outcome.SQL_FAILED && !doubt) {
      throw script.explained(failure, inHistory);
    } else if (doubt && !repeatable) {
      throw unknown(failure);
    }
    try {
      attempts.pause(failure);
    } catch (RequestException e) {
      throw doubt ? unknown(e) : e;
    }
  }

  private RequestException unknown(RequestException last) {
    return last.stating(
        "it is unknown whether the statements ran: the response was lost",
        List.of(
            new Remedy.Text(
                repeatable
                    ? "either all of them ran or none; it is safe to run the goal again"
                    : "either all of them ran or none; check the data, and run the goal again if none did")));
  }
}
