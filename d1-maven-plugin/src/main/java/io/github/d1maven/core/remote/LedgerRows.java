package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ledger through JSON, with all columns as text so that no number is rounded. */
final class LedgerRows {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private LedgerRows() {}

  /** Returns the query for all recorded migrations. */
  static String select(Ledger ledger) {
    return query(ledger, "name IS NOT NULL ORDER BY id");
  }

  /** Returns the query for one recorded migration. */
  static String find(Ledger ledger, String migration) {
    return query(ledger, "name = " + Identifier.literal(migration));
  }

  private static String query(Ledger ledger, String condition) {
    return "SELECT CAST(id AS TEXT), CAST(name AS TEXT), CAST(applied_at AS TEXT) FROM "
        + ledger.quoted()
        + " WHERE "
        + condition;
  }

  /**
   * Reads the rows of such a query.
   *
   * @throws RequestException if a row has a form that no migration tool writes
   */
  static List<AppliedMigration> read(Rows rows) {
    return rows.rows().stream().map(LedgerRows::migration).toList();
  }

  private static AppliedMigration migration(List<@Nullable String> row) {
    String id = row.size() == 3 ? row.get(0) : null;
    String name = row.size() == 3 ? row.get(1) : null;
    if (id == null || name == null || !NUMBER.matcher(id).matches()) {
      throw RequestException.of(
          Outcome.REFUSED,
          0,
          Problem.of("cannot read the migrations table")
              .because(
                  "a row has id = " + id + ", name = " + name + ", which no migration tool writes")
              .help(
                  "show the rows and correct that one: npx wrangler d1 execute <database> --remote"
                      + " --command 'SELECT * FROM d1_migrations'"));
    }
    return new AppliedMigration(Long.parseLong(id), name, String.valueOf(row.get(2)));
  }
}
