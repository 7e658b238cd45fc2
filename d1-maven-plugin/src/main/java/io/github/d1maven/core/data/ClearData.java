package io.github.d1maven.core.data;

import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.state.DatabaseState;
import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.TableOrder;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The statements that delete all rows of the user's tables. They must run in one transaction with
 * foreign keys deferred. Triggers are dropped meanwhile, because a trigger could write rows
 * elsewhere or prevent the deletion.
 */
final class ClearData {

  private static final String SEQUENCES = "sqlite_sequence";

  private final Schema schema;
  private final Snapshot snapshot;
  private final Ledger ledger;

  ClearData(DatabaseState state) {
    this.schema = state.live();
    this.snapshot = state.snapshot();
    this.ledger = state.project().database().ledger();
  }

  /** Returns the statements in order. */
  List<SqlStatement> statements() {
    List<Trigger> triggers =
        schema.triggers().stream().filter(Predicate.not(this::isOnView)).toList();
    return Stream.of(
            triggers.stream().map(trigger -> "DROP TRIGGER " + trigger.name().quoted()),
            schema.virtualTables().stream().flatMap(ClearData::clear),
            TableOrder.childrenFirst(schema).stream().map(ClearData::clear),
            sequences(),
            triggers.stream().map(Trigger::sql))
        .flatMap(statements -> statements)
        .map(SqlStatement::of)
        .toList();
  }

  private boolean isOnView(Trigger trigger) {
    return schema.view(trigger.on()).isPresent();
  }

  private static String clear(Table table) {
    return "DELETE FROM " + table.name().quoted();
  }

  /**
   * An FTS5 table that does not store the text itself cannot look up what to remove: it has a <a
   * href="https://www.sqlite.org/fts5.html#the_delete_all_command">command</a> for that.
   */
  private static Stream<String> clear(VirtualTable table) {
    String name = table.name().quoted();
    return switch (table.module()) {
      case "fts5vocab" -> Stream.of();
      case "fts5" ->
          Stream.of(
              new Fts5Arguments(table.arguments()).hasContentOption()
                  ? "INSERT INTO " + name + "(" + name + ") VALUES ('delete-all')"
                  : "DELETE FROM " + name);
      default -> Stream.of("DELETE FROM " + name);
    };
  }

  private Stream<String> sequences() {
    return snapshot.hasTable(SEQUENCES)
        ? Stream.of(
            "DELETE FROM %s WHERE lower(name) <> lower(%s) AND name NOT LIKE '\\_cf\\_%%' ESCAPE '\\'"
                .formatted(SEQUENCES, Identifier.literal(ledger.table())))
        : Stream.of();
  }
}
