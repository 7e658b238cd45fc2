package io.github.d1maven.maven.cloudflare;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.maven.database.AppliedMigration;
import io.github.d1maven.maven.database.Ledger;
import java.util.List;
import java.util.Objects;

/** Reads the ledger through JSON: all columns as text, in which nothing is rounded. */
final class LedgerRows {

  private LedgerRows() {}

  /** Returns the query for all recorded migrations. */
  static String select(Ledger ledger) {
    return query(ledger, "name IS NOT NULL ORDER BY id");
  }

  /** Returns the query for one of them. */
  static String find(Ledger ledger, String migration) {
    return query(ledger, "name = " + Identifier.literal(migration));
  }

  private static String query(Ledger ledger, String condition) {
    return "SELECT CAST(id AS TEXT), CAST(name AS TEXT), CAST(applied_at AS TEXT) FROM "
        + ledger.quoted()
        + " WHERE "
        + condition;
  }

  /** Reads the rows of such a query. */
  static List<AppliedMigration> read(Rows rows) {
    return rows.rows().stream()
        .map(
            row ->
                new AppliedMigration(
                    Long.parseLong(Objects.requireNonNull(row.get(0))),
                    Objects.requireNonNull(row.get(1)),
                    String.valueOf(row.get(2))))
        .toList();
  }
}
