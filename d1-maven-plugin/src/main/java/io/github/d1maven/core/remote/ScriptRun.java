package io.github.d1maven.core.remote;

import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;

/**
 * Runs statements that no ledger records. Once an answer is lost they are sent again only if they
 * leave the same behind then; whatever ends the run after that, it is not known whether they ran.
 */
final class ScriptRun {

  private final List<SqlStatement> statements;
  private final List<String> texts;
  private final boolean repeatable;
  private final Delivery delivery;
  private final Route route;
  private boolean doubt;

  /**
   * @param repeatable whether a second run leaves the same behind as one
   */
  ScriptRun(List<SqlStatement> statements, boolean repeatable, Delivery delivery) {
    this.statements = statements;
    this.texts = statements.stream().map(SqlStatement::text).toList();
    this.repeatable = repeatable;
    this.delivery = delivery;
    this.route = Route.of(statements);
  }

  /** Runs them. */
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

  /** Returns if they are to be sent again, after a while. */
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
        "it is unknown whether the statements ran: the answer was lost",
        List.of(
            new Remedy.Text(
                repeatable
                    ? "all of them ran or none; running the goal again does no harm"
                    : "all of them ran or none; look at the data, and run them again if none did")));
  }
}
