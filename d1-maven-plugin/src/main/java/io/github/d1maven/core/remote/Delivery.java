package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.D1Message;
import io.github.d1maven.core.cloudflare.ImportFile;
import io.github.d1maven.core.cloudflare.Usage;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.http.Attempts;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends statements to a database, once, by the chosen route. */
final class Delivery {

  private final D1Api api;
  private final RemoteListener listener;
  private final String database;
  private final FailedStatement failed;

  /**
   * @param database the database's identifier
   * @param failed finds the statement that failed
   */
  Delivery(D1Api api, RemoteListener listener, String database, FailedStatement failed) {
    this.api = api;
    this.listener = listener;
    this.database = database;
    this.failed = failed;
  }

  /** Announces what is sent and how. */
  void announce(String what, long statements, Route route) {
    String count = statements + (statements == 1 ? " statement" : " statements");
    String way = route.isImport() ? "by import, because " + route.reason() : "as one batch";
    listener.started(what + ": " + count + ", " + way);
  }

  /**
   * Runs statements in one transaction.
   *
   * @param what what it does, as in "cannot …"
   * @return what they took
   * @throws RequestException if they fail, or if it is unknown whether they ran
   */
  Usage run(String what, List<String> statements, Route route, Attempts attempts) {
    if (route.isImport()) {
      String file = statements.stream().collect(Collectors.joining(";\n", "", ";\n"));
      return importFile(what, ImportFile.of(file));
    }
    return api.run(what, database, statements, attempts.limit());
  }

  /** Runs a file in one transaction. */
  Usage importFile(String what, ImportFile file) {
    return api.importFile(what, database, file);
  }

  /**
   * Returns the exception for statements that failed and were rolled back.
   *
   * @param sent all statements that were sent
   * @param statements the user's statements among them
   */
  RuntimeException explained(
      RequestException failure, Route route, List<String> sent, List<SqlStatement> statements) {
    if (!route.isImport() && ForeignKeyProbe.isSuspect(D1Message.of(failure.reason()).text())) {
      Optional<ForeignKeyException> found = probe(sent);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return failed.exception(failure, statements);
  }

  private Optional<ForeignKeyException> probe(List<String> sent) {
    try {
      List<String> probe = ForeignKeyProbe.statements(sent);
      api.run("look for rows without parents", database, probe, api.attempts().limit());
      return Optional.empty();
    } catch (RequestException e) {
      return ForeignKeyProbe.read(e.reason());
    }
  }
}
