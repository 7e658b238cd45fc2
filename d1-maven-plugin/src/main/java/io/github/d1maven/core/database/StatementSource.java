package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are too many to be in memory. They can be read several times, since an import
 * must know their checksum before it sends them, and must be the same each time.
 */
@FunctionalInterface
public interface StatementSource {

  /** The statements from some point on. */
  interface Cursor extends AutoCloseable {

    /**
     * Returns the next statement: one statement without its semicolon, beginning with its first
     * token.
     *
     * @return null at the end
     * @throws io.github.d1maven.diff.sql.SqlTextException if it never ends or is too long
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    @Nullable SqlScript next();

    @Override
    void close();
  }

  /** Returns the statements from the first one on; the caller closes the cursor. */
  Cursor open();

  /** Returns statements that are in memory. */
  static StatementSource of(List<SqlStatement> statements) {
    List<SqlScript> scripts = statements.stream().map(StatementSource::script).toList();
    return () -> cursor(scripts.iterator());
  }

  private static SqlScript script(SqlStatement statement) {
    return new SqlScript(
        statement.script().name(),
        statement.text(),
        null,
        statement.position().line(),
        statement.position().column());
  }

  private static Cursor cursor(Iterator<SqlScript> scripts) {
    return new Cursor() {
      @Override
      public @Nullable SqlScript next() {
        return scripts.hasNext() ? scripts.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  /** Returns these statements, then others. */
  default StatementSource then(StatementSource others) {
    return () -> new ChainedCursor(open(), others);
  }

  /** Returns a statement that a cursor returned, with its tokens. */
  static SqlStatement tokens(SqlScript statement) {
    return StatementSplitter.split(statement).get(0);
  }
}
