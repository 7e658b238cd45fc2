package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a migration must keep beside the rows. */
final class StateKept {
  private final Schema from;
  private final Schema to;
  private final NewNames names;

  StateKept(Schema from, Schema to, NewNames names) {
    this.from = from;
    this.to = to;
    this.names = names;
  }

  /** The largest number that each table with AUTOINCREMENT on both sides has given out. */
  Map<String, Long> sequencesBefore(CaseDatabase database) {
    return sequences(database, true);
  }

  /** The same of the new tables, by the old names. */
  Map<String, Long> sequencesAfter(CaseDatabase database) {
    return sequences(database, false);
  }

  private Map<String, Long> sequences(CaseDatabase database, boolean before) {
    Map<String, Long> sequences = new TreeMap<>();
    for (Table old : from.tables()) {
      Optional<Table> now = names.table(old.name()).flatMap(to::table);
      if (old.isAutoincrement() && now.filter(Table::isAutoincrement).isPresent()) {
        String name = (before ? old : now.get()).name().name();
        List<String> sequence =
            database.query(
                "SELECT seq FROM sqlite_sequence WHERE name = "
                    + Identifier.literal(name)
                    + " COLLATE NOCASE");
        sequences.put(old.name().key(), sequence.isEmpty() ? 0 : Long.parseLong(sequence.get(0)));
      }
    }
    return sequences;
  }

  /** The full-text tables on both sides whose index agrees with the rows that it stands for. */
  List<String> searchable(CaseDatabase database) {
    return from.virtualTables().stream()
        .filter(table -> table.module().equals("fts5") && to.virtualTable(table.name()).isPresent())
        .map(VirtualTable::name)
        .filter(name -> isSearchable(database, name))
        .map(Identifier::key)
        .toList();
  }

  private static boolean isSearchable(CaseDatabase database, Identifier name) {
    String table = name.quoted();
    try {
      database.execute(
          "INSERT INTO " + table + "(" + table + ", rank) VALUES ('integrity-check', 1)");
      return true;
    } catch (SqlTextException e) {
      return false;
    }
  }
}
