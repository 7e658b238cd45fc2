package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that is ready to run.
 *
 * @param name the name that is recorded
 * @param statements its statements in order; empty for a file with only comments, which is recorded
 *     too
 * @param checksum the {@link io.github.d1maven.core.history.Checksum} of its text, or null if it
 *     has none
 */
public record Migration(String name, List<SqlStatement> statements, @Nullable String checksum) {

  /** Without a checksum. */
  public Migration(String name, List<SqlStatement> statements) {
    this(name, statements, null);
  }

  /** Copies the list. */
  public Migration {
    statements = List.copyOf(statements);
  }
}
