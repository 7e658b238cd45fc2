package io.github.d1maven.core.database;

import java.util.List;

/**
 * Something that a database would be asked to do.
 *
 * @param summary what is sent, how, and why; one line
 * @param statements the SQL that is sent, in order; none for a request without SQL
 */
public record PlannedRequest(String summary, List<String> statements) {

  /** Copies the list. */
  public PlannedRequest {
    statements = List.copyOf(statements);
  }
}
