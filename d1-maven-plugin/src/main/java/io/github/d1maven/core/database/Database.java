package io.github.d1maven.core.database;

import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A local or remote D1 database. A remote database can execute each method with one request: no
 * transaction stays open between two calls.
 *
 * <p>Statements are not checked here; callers check the user's statements with {@link
 * io.github.d1maven.diff.sqlite.D1Rules} first.
 */
public interface Database extends AutoCloseable {

  /** Returns its identity for messages. */
  DatabaseIdentity identity();

  /** Returns the table in which it records its migrations. */
  Ledger ledger();

  /** Returns what records its history. */
  default Recorder recorder() {
    return Recorder.OFF;
  }

  /**
   * Reads its history.
   *
   * @return the recorded events in the order of recording; none if it has no history
   * @throws DatabaseException if it cannot be read
   */
  List<RecordedEvent> events();

  /**
   * Reads schema and ledger in one transaction. Changes nothing.
   *
   * @return the content; {@link Snapshot#EMPTY} if it does not exist yet
   * @throws DatabaseException if it cannot be read
   */
  Snapshot read();

  /**
   * Reads only which migrations are recorded.
   *
   * @return the migrations in the order of recording
   * @throws DatabaseException if they cannot be read
   */
  default List<AppliedMigration> applied() {
    return read().applied();
  }

  /**
   * Reads what {@code prisma migrate} has recorded in its own table, which must exist.
   *
   * @return the migrations in the order of their start
   * @throws DatabaseException if they cannot be read
   */
  List<PrismaMigration> prismaMigrations();

  /**
   * Counts rows.
   *
   * @param tables existing tables, at least one
   * @param most the number at which counting stops, so that a large table costs little
   * @return the number of rows in each table, at most the limit
   * @throws DatabaseException if they cannot be read
   */
  Map<Identifier, Long> rows(List<Identifier> tables, long most);

  /** Returns the query for {@link #rows} of one table. */
  static String countQuery(Identifier table, long most) {
    return "SELECT count(*) FROM (SELECT 1 FROM " + table.quoted() + " LIMIT " + most + ")";
  }

  /**
   * Runs a query that changes nothing.
   *
   * @param sql one statement
   * @return the values of each row as text; null for NULL
   * @throws io.github.d1maven.diff.problem.ProblemException if the query fails or takes too long,
   *     or if the database cannot be read
   */
  List<List<@Nullable String>> query(String sql);

  /**
   * Runs a migration and records it in the ledger and the history, in one transaction.
   *
   * @return empty if it ran; its entry if it was recorded already, for example by another run since
   *     the last {@link #read}
   * @throws io.github.d1maven.diff.sql.SqlTextException if a statement fails
   * @throws ForeignKeyException if foreign keys are violated at the end
   * @throws DatabaseException if the database cannot be written
   */
  Optional<AppliedMigration> apply(Migration migration);

  /**
   * Runs statements in one transaction.
   *
   * @param event what they do, for the history
   * @param statements in order
   * @throws io.github.d1maven.diff.sql.SqlTextException if one fails
   * @throws ForeignKeyException if foreign keys are violated at the end
   * @throws DatabaseException if the database cannot be written
   */
  void execute(Event event, List<SqlStatement> statements);

  /**
   * Runs idempotent statements in one transaction: if it is unknown whether they ran, they are run
   * again.
   *
   * @param event what they do, for the history
   * @param statements in order
   * @throws io.github.d1maven.diff.sql.SqlTextException if one fails
   * @throws ForeignKeyException if foreign keys are violated at the end
   * @throws DatabaseException if the database cannot be written
   */
  default void executeRepeatable(Event event, List<SqlStatement> statements) {
    execute(event, statements);
  }

  /**
   * Reads as much as is needed of one state: in one transaction of a local database, whereas a
   * database at Cloudflare must not change meanwhile.
   *
   * @param work what to read; it may be long
   * @return what the work returned
   * @throws ChangedMeanwhileException if the database at Cloudflare was written meanwhile
   * @throws DatabaseException if it cannot be read
   */
  <T> T dump(Function<StateReader, T> work);

  /**
   * Runs statements in one transaction; they need not fit into memory.
   *
   * @throws io.github.d1maven.diff.sql.SqlTextException if one fails
   * @throws ForeignKeyException if foreign keys are violated at the end
   * @throws DatabaseException if the database cannot be written
   */
  void load(Load load);

  /**
   * Returns what applying migrations would send, and changes nothing.
   *
   * @param migrations at least one, in order
   */
  List<PlannedRequest> requests(List<Migration> migrations);

  /**
   * Returns a copy with all rows, to try something on, which the caller must close.
   *
   * @return the copy; empty for a database at Cloudflare, whose rows stay there
   * @throws DatabaseException if it cannot be copied
   */
  default Optional<Database> copy() {
    return Optional.empty();
  }

  /** Closes the database. */
  @Override
  void close();
}
