package io.github.d1maven.core.database;

import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * A D1 database, wherever it is. Each method is one step that a remote database can take with one
 * request: there are no transactions that stay open between two calls.
 *
 * <p>Statements are taken as they come; {@link io.github.d1maven.diff.inspect.D1Rules} has been
 * asked about the user's own before.
 */
public interface Database extends AutoCloseable {

  /** Returns what to call it. */
  DatabaseIdentity identity();

  /** Returns where it records its migrations. */
  Ledger ledger();

  /**
   * Reads all there is to know, as of one moment, and changes nothing.
   *
   * @return what is in the database; {@link Snapshot#EMPTY} if it does not exist yet
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
   * Runs a migration and records it, both or neither.
   *
   * @return empty if it ran; its record if it was recorded already, for example by somebody else
   *     since the last {@link #read}
   * @throws io.github.d1maven.diff.sql.SqlTextException if a statement fails
   * @throws ForeignKeyException if rows refer to nothing in the end
   * @throws DatabaseException if the database cannot be written
   */
  Optional<AppliedMigration> apply(Migration migration);

  /**
   * Runs statements, all or none.
   *
   * @param statements in order
   * @throws io.github.d1maven.diff.sql.SqlTextException if one fails
   * @throws ForeignKeyException if rows refer to nothing in the end
   * @throws DatabaseException if the database cannot be written
   */
  void execute(List<SqlStatement> statements);

  /**
   * Runs statements, all or none, that leave the same behind when they run a second time: where it
   * is not known whether they ran, they are simply run again.
   *
   * @param statements in order
   * @throws io.github.d1maven.diff.sql.SqlTextException if one fails
   * @throws ForeignKeyException if rows refer to nothing in the end
   * @throws DatabaseException if the database cannot be written
   */
  default void executeRepeatable(List<SqlStatement> statements) {
    execute(statements);
  }

  /** Lets go of the database. */
  @Override
  void close();
}
