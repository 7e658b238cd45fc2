package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/** A script in memory. */
final class ListedScript implements Script {

  private final List<SqlStatement> statements;
  private final EventRecord event;
  private final Delivery delivery;
  private final Route route;

  /**
   * @param event what records it
   */
  ListedScript(List<SqlStatement> statements, EventRecord event, Delivery delivery) {
    this.statements = statements;
    this.event = event;
    this.delivery = delivery;
    this.route = Route.of(statements, texts(true));
  }

  private List<String> texts(boolean recorded) {
    Stream<String> own = statements.stream().map(SqlStatement::text);
    return recorded
        ? Stream.of(event.before().stream(), own, event.after().stream()).flatMap(s -> s).toList()
        : own.toList();
  }

  @Override
  public void announce() {
    delivery.announce("the script", statements.size(), route);
  }

  @Override
  public Usage send(boolean recorded, Attempts attempts) {
    String what = "run " + statements.size() + " statements";
    return delivery.run(what, texts(recorded), route, attempts);
  }

  @Override
  public RuntimeException explained(RequestException failure, boolean recorded) {
    return delivery.explained(failure, route, texts(recorded), statements);
  }
}
