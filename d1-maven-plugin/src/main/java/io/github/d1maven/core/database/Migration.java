package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;

/**
 * A migration that is ready to run.
 *
 * @param name the name that is recorded
 * @param statements its statements in order; empty for a file with only comments, which is recorded
 *     too
 */
public record Migration(String name, List<SqlStatement> statements) {

  /** Copies the list. */
  public Migration {
    statements = List.copyOf(statements);
  }
}
