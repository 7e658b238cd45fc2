package io.github.d1maven.core.remote;

import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;

/**
 * Runs statements that are not recorded in a ledger. If a response is lost, they are sent again
 * only if they are idempotent; otherwise it is unknown whether they ran.
 */
final class ScriptRun {

  private final List<SqlStatement> statements;
  private final List<String> texts;
  private final boolean repeatable;
  private final Delivery delivery;
  private final Route route;
  private boolean doubt;

  /**
   * @param repeatable whether the statements are idempotent
   */
  ScriptRun(List<SqlStatement> statements, boolean repeatable, Delivery delivery) {
    this.statements = statements;
    this.texts = statements.stream().map(SqlStatement::text).toList();
    this.repeatable = repeatable;
    this.delivery = delivery;
    this.route = Route.of(statements);
  }

  /** Runs the statements. */
  void run(Attempts attempts) {
    delivery.announce("the script", statements.size(), route);
    while (true) {
      try {
        delivery.run("run " + statements.size() + " statements", texts, route, attempts);
        return;
      } catch (RequestException e) {
        doubt |= e.outcome() == Outcome.IN_DOUBT;
        proceed(e, attempts);
      }
    }
  }

  /** Returns if they should be sent again, after a pause. */
  private void proceed(RequestException failure, Attempts attempts) {
    if (failure.outcome() == Outcome.SQL_FAILED && !doubt) {
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
