package io.github.d1maven.diff.rows;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.ScratchRows;
import io.github.d1maven.diff.sqlite.ScratchRows.RefusedException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens databases that hold a schema and made-up rows. */
@Internal
public final class FilledDatabase {
  private static final int VIRTUAL_ROWS = 3;

  private FilledDatabase() {}

  /**
   * Opens a database in memory with foreign keys on. Triggers are created when the rows exist, so
   * they did not fire; virtual tables that keep rows of their own get some, too.
   */
  public static ScratchDatabase open(Schema schema, MadeUpRows rows) {
    ScratchDatabase database = TablesOnly.open(schema);
    ScratchRows scratch = new ScratchRows(database);
    scratch.query("BEGIN");
    rows.tables().forEach(table -> table.inserts().forEach(scratch::query));
    scratch.query("COMMIT");
    List<StoredObject> others =
        Stream.of(schema.virtualTables(), schema.views(), schema.triggers())
            .flatMap(List::stream)
            .map(StoredObject::of)
            .toList();
    database.load(others);
    if (rows.tables().isEmpty() || rows.tables().stream().anyMatch(t -> !t.rows().isEmpty())) {
      schema.virtualTables().forEach(table -> fill(scratch, table));
    }
    database.execute("PRAGMA foreign_keys = ON");
    return database;
  }

  /** One that cannot be filled stays empty, such as a contentless one with special options. */
  private static void fill(ScratchRows scratch, VirtualTable table) {
    try {
      for (String insert : table.keepsRows() ? inserts(scratch, table) : rebuild(table)) {
        scratch.run(insert);
      }
    } catch (RefusedException e) {
      return;
    }
  }

  private static List<String> rebuild(VirtualTable table) {
    String name = table.name().quoted();
    return table.module().equals("fts5")
        ? List.of("INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')")
        : List.of();
  }

  /** Words for a full-text index, numbers for the coordinates of an R*Tree. */
  private static List<String> inserts(ScratchRows scratch, VirtualTable table)
      throws RefusedException {
    String name = table.name().quoted();
    List<List<@Nullable String>> columns = scratch.run("PRAGMA table_info(" + name + ")");
    List<String> inserts = new ArrayList<>();
    for (int row = 1; row <= VIRTUAL_ROWS; row++) {
      List<String> values = new ArrayList<>();
      for (List<@Nullable String> column : columns) {
        values.add(table.module().equals("fts5") ? text(column, row) : Integer.toString(row));
      }
      inserts.add("INSERT INTO " + name + " VALUES (" + String.join(", ", values) + ")");
    }
    return inserts;
  }

  private static String text(List<@Nullable String> column, int row) {
    return Identifier.literal(String.valueOf(column.get(1)) + " " + row);
  }
}
