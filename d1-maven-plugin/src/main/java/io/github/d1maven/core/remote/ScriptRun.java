package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs statements that are not recorded in a ledger. If a response is lost, they are sent again
 * only if they are idempotent; otherwise it is unknown whether they ran.
 */
final class ScriptRun {

  private final Event event;
  private final List<SqlStatement> statements;
  private final History history;
  private List<String> texts;
  private final boolean repeatable;
  private final Delivery delivery;
  private final Route route;
  private boolean inHistory;
  private boolean doubt;

  /**
   * @param event what the statements do
   * @param repeatable whether the statements are idempotent
   * @param history where the event is recorded
   */
  ScriptRun(
      Event event,
      List<SqlStatement> statements,
      boolean repeatable,
      Delivery delivery,
      History history) {
    this.event = event;
    this.statements = statements;
    this.history = history;
    List<String> record = history.record(event);
    this.inHistory = !record.isEmpty();
    this.texts = texts(record);
    this.repeatable = repeatable;
    this.delivery = delivery;
    this.route = Route.of(statements, texts);
  }

  private List<String> texts(List<String> record) {
    return Stream.concat(record.stream(), statements.stream().map(SqlStatement::text)).toList();
  }

  /** Runs the statements. */
  void run(Attempts attempts) {
    delivery.announce("the script", statements.size(), route);
    while (true) {
      try {
        String what = "run " + statements.size() + " statements";
        Usage usage = delivery.run(what, texts, route, attempts);
        if (inHistory) {
          history.took(event, usage);
        }
        return;
      } catch (RequestException e) {
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
      texts = texts(List.of());
      return;
    } else if (failure.outcome() == Outcome.SQL_FAILED && !doubt) {
      throw delivery.explained(failure, route, texts, statements);
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
