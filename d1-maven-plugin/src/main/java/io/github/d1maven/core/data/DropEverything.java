package io.github.d1maven.core.data;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.TableOrder;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statements that drop all objects of the user, including the migrations table and Prisma's.
 * Foreign keys are deferred, and switched back when no table is left, since otherwise rows whose
 * references were broken before would fail the transaction. If nothing is left to drop, the
 * statements do nothing.
 */
public final class DropEverything {

  private static final String LATER =
      "was applied by another run in the meantime; nothing was dropped, run the goal again";

  private DropEverything() {}

  /** Returns the statements in order. */
  static List<SqlStatement> of(DatabaseState before) {
    Ledger ledger = before.project().database().ledger();
    return of(
        before.live(),
        Stream.of(ledger.table(), PrismaMigration.TABLE)
            .distinct()
            .filter(table -> table.equals(ledger.table()) || before.snapshot().hasTable(table))
            .map(table -> drop("TABLE", new Identifier(table)))
            .toList());
  }

  /**
   * Returns the statements that drop all objects of a schema.
   *
   * @param more the statements that drop what else there is, in order
   */
  public static List<SqlStatement> of(Schema schema, List<String> more) {
    return Stream.of(
            Stream.of("PRAGMA defer_foreign_keys = ON"),
            schema.triggers().stream().map(trigger -> drop("TRIGGER", trigger.name())),
            schema.views().stream().map(view -> drop("VIEW", view.name())),
            schema.virtualTables().stream().map(table -> drop("TABLE", table.name())),
            TableOrder.childrenFirst(schema).stream()
                .map((Table table) -> drop("TABLE", table.name())),
            more.stream(),
            Stream.of("PRAGMA defer_foreign_keys = OFF"))
        .flatMap(statements -> statements)
        .map(SqlStatement::of)
        .toList();
  }

  /**
   * Returns the statements for a database at Cloudflare, where a request whose response was lost
   * may run late, after requests that were sent after it. Every later migration gets a higher
   * number in the ledger than the earlier ones, and the statements fail once there is one.
   *
   * @param before the state before
   */
  static List<SqlStatement> guarded(DatabaseState before) {
    Ledger ledger = before.project().database().ledger();
    long last =
        before.snapshot().applied().stream().mapToLong(AppliedMigration::id).max().orElse(0);
    return Stream.of(
            Stream.of(ledger.create(), ledger.failIfAny("id > " + last, LATER))
                .map(SqlStatement::of),
            of(before).stream(),
            Stream.of(ledger.create(), goOn(last, ledger)).map(SqlStatement::of))
        .flatMap(statements -> statements)
        .toList();
  }

  private static String goOn(long last, Ledger ledger) {
    return "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %d)"
        .formatted(Identifier.literal(ledger.table()), last);
  }

  private static String drop(String type, Identifier name) {
    return "DROP " + type + " IF EXISTS " + name.quoted();
  }
}
