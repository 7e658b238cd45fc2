package io.github.d1maven.maven.command;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.maven.database.Ledger;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statements that drop everything of the user's, the table of recorded migrations included.
 * Foreign keys are deferred, and forgotten when no table is left: rows that referred to nothing
 * before would stop the transaction otherwise. Where nothing is left the statements do nothing.
 */
final class DropEverything {

  private DropEverything() {}

  /** Returns the statements in order. */
  static List<SqlStatement> of(Schema schema, Ledger ledger) {
    return Stream.of(
            Stream.of("PRAGMA defer_foreign_keys = ON"),
            schema.triggers().stream().map(trigger -> drop("TRIGGER", trigger)),
            schema.views().stream().map(view -> drop("VIEW", view)),
            schema.virtualTables().stream().map(table -> drop("TABLE", table)),
            ChildrenFirst.order(schema).stream().map((Table table) -> drop("TABLE", table)),
            Stream.of("DROP TABLE IF EXISTS " + ledger.quoted(), "PRAGMA defer_foreign_keys = OFF"))
        .flatMap(statements -> statements)
        .map(SqlStatement::of)
        .toList();
  }

  private static String drop(String type, SchemaObject object) {
    return "DROP " + type + " IF EXISTS " + object.name().quoted();
  }
}
