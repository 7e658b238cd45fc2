package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the schema and the ledger in one transaction. Writes nothing. A query of the ledger fails
 * if the table does not exist, and SQL cannot make it conditional on that: in this case the first
 * statement fails, and the schema is in its {@linkplain ErrorAnswer error}.
 *
 * @param ledger the table in which the database records its migrations
 */
record SnapshotQuery(Ledger ledger) {

  /** The schema alone. */
  static final String OBJECTS =
      "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid";

  private static final String SCHEMA =
      "SELECT json_group_array(json_array(type, name, tbl_name, sql)) FROM (" + OBJECTS + ")";

  /** Returns the statements of one request. */
  List<String> statements() {
    String missing =
        "SELECT "
            + ErrorAnswer.expression(SCHEMA)
            + " WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view')"
            + (" AND name = " + Identifier.literal(ledger.table()) + " COLLATE NOCASE)");
    return List.of(missing, OBJECTS, LedgerRows.select(ledger));
  }

  /** Reads the results of the statements. */
  Snapshot read(List<Rows> results) {
    return new Snapshot(objects(results.get(1)), LedgerRows.read(results.get(2)));
  }

  /** Reads the error of the statements; empty if it is a different one. */
  static Optional<Snapshot> read(String message) {
    return ErrorAnswer.read(message).map(Rows::ofArrays).map(SnapshotQuery::withoutLedger);
  }

  /** Reads the result of {@link #OBJECTS} of a database that has no ledger. */
  static Snapshot withoutLedger(Rows objects) {
    return new Snapshot(objects(objects), List.of());
  }

  private static List<StoredObject> objects(Rows rows) {
    return rows.rows().stream()
        .map(
            row ->
                new StoredObject(
                    Objects.requireNonNull(row.get(0)),
                    Objects.requireNonNull(row.get(1)),
                    Objects.requireNonNull(row.get(2)),
                    row.get(3)))
        .toList();
  }
}
