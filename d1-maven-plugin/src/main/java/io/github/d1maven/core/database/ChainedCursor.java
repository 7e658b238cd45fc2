package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlScript;
import org.jspecify.annotations.Nullable;

/** The statements of one source after those of another one. */
final class ChainedCursor implements StatementSource.Cursor {

  private StatementSource.Cursor current;
  private @Nullable StatementSource others;

  ChainedCursor(StatementSource.Cursor first, StatementSource others) {
    this.current = first;
    this.others = others;
  }

  @Override
  public @Nullable SqlScript next() {
    @Nullable SqlScript next = current.next();
    @Nullable StatementSource rest = others;
    if (next != null || rest == null) {
      return next;
    }
    current.close();
    current = rest.open();
    others = null;
    return next();
  }

  @Override
  public void close() {
    current.close();
  }
}
