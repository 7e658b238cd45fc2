package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the <a href="https://www.sqlite.org/pragma.html#pragfunc">PRAGMA table functions</a> report
 * about all tables and indexes, in five queries.
 */
final class PragmaFacts {
  record TableFact(String type, boolean withoutRowid, boolean strict) {}

  record ColumnFact(
      String name,
      String type,
      boolean notNull,
      @Nullable String defaultText,
      int keyOrder,
      int hidden) {}

  record IndexFact(String name, boolean unique, String origin, boolean partial) {}

  record IndexPartFact(int column, @Nullable String name, boolean descending, String collation) {}

  record ForeignKeyFact(
      int id, String table, String from, @Nullable String to, String onUpdate, String onDelete) {}

  private static final String ORDINARY =
      "(SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
          + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\') t";

  private static final String TABLES =
      "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'";

  private static final String COLUMNS =
      "SELECT t.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden FROM "
          + ORDINARY
          + ", pragma_table_xinfo(t.name) x ORDER BY x.cid";

  private static final String INDEXES =
      "SELECT t.name, x.name, x.\"unique\", x.origin, x.partial FROM "
          + ORDINARY
          + ", pragma_index_list(t.name) x";

  private static final String INDEX_PARTS =
      "SELECT i.name, x.cid, x.name, x.\"desc\", x.coll FROM "
          + ORDINARY
          + ", pragma_index_list(t.name) i, pragma_index_xinfo(i.name) x WHERE x.key = 1"
          + " ORDER BY x.seqno";

  private static final String FOREIGN_KEYS =
      "SELECT t.name, x.id, x.\"table\", x.\"from\", x.\"to\", x.on_update, x.on_delete FROM "
          + ORDINARY
          + ", pragma_foreign_key_list(t.name) x ORDER BY x.id DESC, x.seq";

  private final Map<Identifier, TableFact> tables = new HashMap<>();
  private final Map<Identifier, List<ColumnFact>> columns = new HashMap<>();
  private final Map<Identifier, List<IndexFact>> indexes = new HashMap<>();
  private final Map<Identifier, List<IndexPartFact>> indexParts = new HashMap<>();
  private final Map<Identifier, List<ForeignKeyFact>> foreignKeys = new HashMap<>();

  private PragmaFacts() {}

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  static PragmaFacts read(Connection connection) throws SQLException {
    PragmaFacts facts = new PragmaFacts();
    each(connection, TABLES, facts::addTable);
    each(connection, COLUMNS, facts::addColumn);
    each(connection, INDEXES, facts::addIndex);
    each(connection, INDEX_PARTS, facts::addIndexPart);
    each(connection, FOREIGN_KEYS, facts::addForeignKey);
    return facts;
  }

  private void addTable(ResultSet row) throws SQLException {
    tables.put(name(row), new TableFact(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
  }

  private void addColumn(ResultSet row) throws SQLException {
    add(
        columns,
        row,
        new ColumnFact(
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            row.getString(5),
            row.getInt(6),
            row.getInt(7)));
  }

  private void addIndex(ResultSet row) throws SQLException {
    add(
        indexes,
        row,
        new IndexFact(row.getString(2), row.getBoolean(3), row.getString(4), row.getBoolean(5)));
  }

  private void addIndexPart(ResultSet row) throws SQLException {
    add(
        indexParts,
        row,
        new IndexPartFact(row.getInt(2), row.getString(3), row.getBoolean(4), row.getString(5)));
  }

  private void addForeignKey(ResultSet row) throws SQLException {
    add(
        foreignKeys,
        row,
        new ForeignKeyFact(
            row.getInt(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7)));
  }

  boolean isVirtual(String name) {
    return isType(name, "virtual");
  }

  boolean isShadow(String name) {
    return isType(name, "shadow");
  }

  private boolean isType(String name, String type) {
    TableFact fact = tables.get(new Identifier(name));
    return fact != null && fact.type().equals(type);
  }

  @Nullable TableFact table(Identifier name) {
    return tables.get(name);
  }

  List<ColumnFact> columns(Identifier table) {
    return columns.getOrDefault(table, List.of());
  }

  List<IndexFact> indexes(Identifier table) {
    return indexes.getOrDefault(table, List.of());
  }

  List<IndexPartFact> indexParts(Identifier index) {
    return indexParts.getOrDefault(index, List.of());
  }

  /** Returns them in the order in which they are written. */
  List<ForeignKeyFact> foreignKeys(Identifier table) {
    return foreignKeys.getOrDefault(table, List.of());
  }

  private static Identifier name(ResultSet row) throws SQLException {
    return new Identifier(row.getString(1));
  }

  private static <T> void add(Map<Identifier, List<T>> facts, ResultSet row, T fact)
      throws SQLException {
    facts.computeIfAbsent(name(row), name -> new ArrayList<>()).add(fact);
  }

  private static void each(Connection connection, String sql, RowReader reader)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
