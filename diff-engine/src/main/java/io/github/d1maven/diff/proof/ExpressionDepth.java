package io.github.d1maven.diff.proof;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.SqliteLimits;
import io.github.d1maven.diff.sqlite.StoredObject;

/** Compiles an expression to see whether D1's limit of its depth allows it. */
@Internal
public final class ExpressionDepth {
  private ExpressionDepth() {}

  /**
   * Returns whether a scalar expression is not too deep, with a few levels to spare. SQLite
   * rewrites an expression while it compiles a query, which can make it deeper than its text; no
   * rule tells how deep.
   *
   * @param schema the tables that the expression reads, with their indexes
   */
  public static boolean isAllowed(Schema schema, String expression) {
    try (ScratchDatabase database = ScratchDatabase.open()) {
      database.load(StoredObject.of(schema));
      database.execute("EXPLAIN SELECT -(-(-(" + expression + ")))");
      return true;
    } catch (InvalidSqlException e) {
      return !SqliteLimits.isDepth(e.fact());
    }
  }
}
