package io.github.d1maven.maven.cloudflare;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.maven.database.Ledger;
import io.github.d1maven.maven.database.Migration;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration together with its record: what must be one transaction.
 *
 * @param ledger where it is recorded
 * @param migration what runs
 */
record RecordedMigration(Ledger ledger, Migration migration) {

  /**
   * Returns the statements. The record stands first, so that a second run of the same fails before
   * it does anything. A migration that touches the ledger itself may remove it, for example one
   * that puts many into one; then it is recorded again.
   */
  List<String> statements() {
    List<String> statements = new ArrayList<>();
    statements.add(ledger.create());
    statements.add(ledger.record(migration.name()));
    migration.statements().forEach(statement -> statements.add(statement.text()));
    if (migration.statements().stream().anyMatch(this::touchesLedger)) {
      statements.add(ledger.record(migration.name()) + " ON CONFLICT DO NOTHING");
    }
    return statements;
  }

  private boolean touchesLedger(SqlStatement statement) {
    var table = new Identifier(ledger.table());
    return statement.tokens().stream()
        .filter(Token::isName)
        .anyMatch(token -> new Identifier(token.unquoted()).equals(table));
  }
}
