package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;

/**
 * A migration that is ready to run.
 *
 * @param name what is recorded of it
 * @param statements what it does, in order; none for a file of comments, which is recorded too
 */
public record Migration(String name, List<SqlStatement> statements) {

  /** Copies the list. */
  public Migration {
    statements = List.copyOf(statements);
  }
}
