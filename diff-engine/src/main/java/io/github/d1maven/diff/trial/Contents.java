package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what is in the tables of a database. */
final class Contents {
  private final ScratchRows rows;

  Contents(ScratchRows rows) {
    this.rows = rows;
  }

  /** Returns the names of the tables that exist now. */
  Set<Identifier> tables() {
    Set<Identifier> names = new LinkedHashSet<>();
    for (List<@Nullable String> row :
        rows.query("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      names.add(new Identifier(String.valueOf(row.get(0))));
    }
    return names;
  }

  /** Returns a count; empty if the table or the column does not exist. */
  OptionalLong of(Identifier table, @Nullable Identifier column) {
    if (column == null) {
      return count("SELECT count(*) FROM " + table.quoted());
    }
    String columns =
        "SELECT name FROM pragma_table_xinfo(" + Identifier.literal(table.name()) + ")";
    boolean exists =
        rows.query(columns).stream()
            .anyMatch(row -> new Identifier(String.valueOf(row.get(0))).equals(column));
    return exists
        ? count("SELECT count(" + column.quoted() + ") FROM " + table.quoted())
        : OptionalLong.empty();
  }

  private OptionalLong count(String sql) {
    try {
      return OptionalLong.of(Long.parseLong(String.valueOf(rows.run(sql).get(0).get(0))));
    } catch (RefusedException e) {
      return OptionalLong.empty();
    }
  }

  /** Returns the tables of a schema that hold rows of their own. */
  static Set<Identifier> holders(Schema schema) {
    Set<Identifier> names = new LinkedHashSet<>();
    schema.tables().forEach(table -> names.add(table.name()));
    schema.virtualTables().stream()
        .filter(VirtualTable::keepsRows)
        .map(VirtualTable::name)
        .forEach(names::add);
    return names;
  }
}
