package io.github.d1maven.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.history.Event;
import java.util.ArrayList;
import java.util.List;

/** The requests that applying migrations would send if nothing goes wrong. */
record Preview(String database, Ledger ledger, History history) {

  /**
   * Returns the requests in order.
   *
   * @param bookmark whether the state before is still to be remembered
   */
  List<PlannedRequest> of(List<Migration> migrations, boolean bookmark) {
    List<PlannedRequest> requests = new ArrayList<>();
    if (bookmark) {
      requests.add(request("GET", "/time_travel/bookmark", "the way back", List.of()));
    }
    migrations.forEach(migration -> requests.add(request(migration)));
    if (history.recorder().isOn()) {
      requests.add(request("POST", "/raw", "durations and rows, for the history", List.of()));
    }
    return requests;
  }

  private PlannedRequest request(Migration migration) {
    var event = Event.migration(migration.name(), migration.checksum(), ledger.table());
    List<String> statements =
        new RecordedMigration(ledger, migration).statements(history.record(event));
    Route route = Route.of(migration.statements(), statements);
    long bytes = statements.stream().mapToLong(sql -> sql.getBytes(UTF_8).length).sum();
    String size = statements.size() + " statements, " + bytes + " bytes";
    return route.isImport()
        ? request(
            "POST",
            "/import",
            migration.name() + ", " + size + ", as a file, because " + route.reason(),
            statements)
        : request("POST", "/raw", migration.name() + ", " + size + ", one batch", statements);
  }

  private PlannedRequest request(
      String method, String path, String purpose, List<String> statements) {
    return new PlannedRequest(
        method + " /d1/database/" + database + path + ": " + purpose, statements);
  }
}
