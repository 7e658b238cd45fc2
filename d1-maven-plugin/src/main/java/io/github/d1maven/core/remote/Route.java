package io.github.d1maven.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How statements are sent to the database: as one batch, which is one transaction, or as a file to
 * import if a batch is known to fail.
 *
 * @param reason why they are imported; null for a batch
 */
record Route(@Nullable String reason) {

  /** The default route. */
  static final Route BATCH = new Route(null);

  /** Ten statements of the maximum length. The API's own limit for a request is not known. */
  static final int BATCH_BYTES = 10 * D1Limits.STATEMENT_BYTES;

  /** The most statements in a batch, which D1 aborts after {@link D1Limits#QUERY_SECONDS}. */
  static final int BATCH_STATEMENTS = 5_000;

  /** The route for statements that do not fit into a batch. */
  static final Route TOO_LARGE = new Route("it is too large for one batch");

  private static final Route TRIGGER =
      new Route("it has a trigger of a kind that the batch interface may cut");

  /** The route to try when a batch with a trigger was cut anyway. */
  static final Route CUT = new Route("the batch interface cut one of its triggers");

  /** Chooses the route for statements. */
  static Route of(List<SqlStatement> statements) {
    return of(statements, statements.stream().map(SqlStatement::text).toList());
  }

  /**
   * Chooses the route.
   *
   * @param statements the user's statements
   * @param sent the texts of all statements that are sent
   */
  static Route of(List<SqlStatement> statements, List<String> sent) {
    if (statements.stream().anyMatch(Route::isHardTrigger)) {
      return TRIGGER;
    }
    long bytes = sent.stream().mapToLong(text -> text.getBytes(UTF_8).length).sum();
    return fits(sent.size(), bytes) ? BATCH : TOO_LARGE;
  }

  /** Returns whether so many statements with so many bytes fit into a batch. */
  static boolean fits(long statements, long bytes) {
    return bytes <= BATCH_BYTES && statements <= BATCH_STATEMENTS;
  }

  boolean isImport() {
    return reason != null;
  }

  /**
   * Returns whether it is a trigger of a kind that the server's own splitter is known to cut: with
   * {@code begin} or {@code end} in lower case, CASE, or Windows line ends (workers-sdk issues
   * 10998, 14991 and 15314).
   */
  private static boolean isHardTrigger(SqlStatement statement) {
    return isTrigger(statement)
        && (statement.text().contains("\r") || statement.tokens().stream().anyMatch(Route::isHard));
  }

  static boolean isTrigger(SqlStatement statement) {
    return statement.startsWith("CREATE", "TRIGGER")
        || statement.startsWith("CREATE", "TEMP", "TRIGGER")
        || statement.startsWith("CREATE", "TEMPORARY", "TRIGGER");
  }

  private static boolean isHard(Token token) {
    return token.is("CASE")
        || (token.isAny("BEGIN", "END") && !token.text().equals(token.text().toUpperCase(ROOT)));
  }
}
