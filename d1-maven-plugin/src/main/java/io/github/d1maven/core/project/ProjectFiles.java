package io.github.d1maven.core.project;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.history.HistoryTable;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.Set;

/**
 * What goals work with that need no database.
 *
 * @param migrations the migrations folder
 * @param files reads SQL files
 * @param ledger the table that records migrations
 */
public record ProjectFiles(MigrationsFolder migrations, ScriptFiles files, Ledger ledger) {

  /** Returns a script that creates the ledger, for replays in memory. */
  public SqlScript ledgerScript() {
    return new SqlScript(ledger.table(), ledger.create());
  }

  /** Returns the tables that are part of no schema. */
  public Set<Identifier> ignored() {
    return Set.of(new Identifier(ledger.table()), new Identifier(HistoryTable.NAME));
  }
}
