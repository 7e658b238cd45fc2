package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An empty table that holds the name and the keys of another one, so that SQLite can compile the
 * statements of tables that refer to it.
 */
@Internal
public final class StandIn {
  private StandIn() {}

  /**
   * Returns the statement that creates it.
   *
   * @param table the table in whose place it stands
   * @param keys the columns that foreign keys refer to, for each key; a key that is the primary key
   *     becomes the primary key, to which a reference <a
   *     href="https://www.sqlite.org/foreignkeys.html#fk_indexes">without columns</a> refers
   */
  public static PlannedStatement of(Table table, Set<List<Identifier>> keys, String comment) {
    PrimaryKey primary = table.primaryKey();
    Set<String> parts = new LinkedHashSet<>();
    keys.forEach(key -> key.forEach(column -> parts.add(column.quoted())));
    for (List<Identifier> key : keys) {
      String kind = primary != null && primary.columns().equals(key) ? "PRIMARY KEY" : "UNIQUE";
      parts.add(kind + " (" + Identifier.quotedList(key) + ")");
    }
    return new PlannedStatement(
        StatementKind.CREATE_TABLE,
        List.of(table.name()),
        Lines.wrapped(
            "CREATE TABLE " + table.name().quoted() + " (" + String.join(", ", parts) + ")"),
        comment);
  }
}
