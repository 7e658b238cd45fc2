package io.github.d1maven.core.remote;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration together with its ledger entry, which must be committed in one transaction.
 *
 * @param ledger the table in which it is recorded
 * @param migration the migration
 */
record RecordedMigration(Ledger ledger, Migration migration) {

  /**
   * Returns the statements. The ledger entry comes first, so that a second run of the same
   * migration fails before it does anything; the statement before it ensures this even for a ledger
   * that was created by hand and accepts a name twice. A migration that touches the ledger itself
   * may remove the entry, for example one that squashes migrations; then it is recorded again.
   *
   * @param history the statements that record it in the history, which follow the last entry; or
   *     none
   */
  List<String> statements(List<String> history) {
    List<String> statements = new ArrayList<>();
    statements.add(ledger.create());
    statements.add(ledger.failIfAny(hasThisName(), "is already applied"));
    statements.add(ledger.record(migration.name()));
    boolean again = migration.statements().stream().anyMatch(this::touchesLedger);
    statements.addAll(again ? List.of() : history);
    migration.statements().forEach(statement -> statements.add(statement.text()));
    if (again) {
      statements.add(recordAgain());
      statements.addAll(history);
    }
    return statements;
  }

  private String hasThisName() {
    return "name = " + Identifier.literal(migration.name());
  }

  private String recordAgain() {
    return "INSERT INTO %1$s (name) SELECT %2$s WHERE NOT EXISTS (SELECT 1 FROM %1$s WHERE %3$s)"
        .formatted(ledger.quoted(), Identifier.literal(migration.name()), hasThisName());
  }

  private boolean touchesLedger(SqlStatement statement) {
    var table = new Identifier(ledger.table());
    return statement.tokens().stream()
        .filter(Token::isName)
        .anyMatch(token -> new Identifier(token.unquoted()).equals(table));
  }
}
