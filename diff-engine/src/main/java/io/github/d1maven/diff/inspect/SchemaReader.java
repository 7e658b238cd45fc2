package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the schema of an open database: the stored text of every object, cross-checked with
 * SQLite's own PRAGMAs.
 */
public final class SchemaReader {
  private final Connection connection;
  private final Set<Identifier> ignoredTables;

  private SchemaReader(Connection connection, Set<Identifier> ignoredTables) {
    this.connection = connection;
    this.ignoredTables = ignoredTables;
  }

  /**
   * Reads everything but SQLite's, Cloudflare's, shadow and ignored tables.
   *
   * @param ignoredTables tables to leave out together with their indexes and triggers, such as the
   *     migrations table
   * @throws SchemaMismatchException if text and PRAGMA disagree, which is a bug in this engine
   */
  public static Schema read(ScratchDatabase database, Set<Identifier> ignoredTables) {
    return read(database.connection(), ignoredTables);
  }

  /** Returns the schema of any open connection. */
  public static Schema read(Connection connection, Set<Identifier> ignoredTables) {
    try {
      return parts(connection, ignoredTables).schema();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the schema: " + ErrorLocator.message(e), e);
    }
  }

  static SchemaParts parts(Connection connection, Set<Identifier> ignoredTables)
      throws SQLException {
    return new SchemaReader(connection, ignoredTables).parts();
  }

  /** Returns the rows of {@code sqlite_schema}, in order of creation. */
  public static List<StoredObject> stored(Connection connection) throws SQLException {
    List<StoredObject> objects = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")) {
      while (rows.next()) {
        objects.add(
            new StoredObject(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return objects;
  }

  private SchemaParts parts() throws SQLException {
    PragmaFacts facts = PragmaFacts.read(connection);
    Map<Identifier, Table> tables = new LinkedHashMap<>();
    List<VirtualTable> virtualTables = new ArrayList<>();
    List<StoredObject> objects =
        stored(connection).stream()
            .filter(object -> object.sql() != null && !isForeign(object, facts))
            .toList();
    for (StoredObject object : objects) {
      if (object.type().equals("table") && facts.isVirtual(object.name())) {
        virtualTables.add(reading(object, () -> CreateViewReader.virtualTable(sql(object))));
      } else if (object.type().equals("table")) {
        Table table = reading(object, () -> table(object, facts));
        tables.put(table.name(), table);
      }
    }
    List<Index> indexes = new ArrayList<>();
    List<StoredObject> others = new ArrayList<>();
    for (StoredObject object : objects) {
      if (object.type().equals("index")) {
        indexes.add(reading(object, () -> index(object, tables, facts)));
      } else if (!object.type().equals("table")) {
        others.add(object);
      }
    }
    return new SchemaParts(List.copyOf(tables.values()), virtualTables, indexes, others);
  }

  private boolean isForeign(StoredObject object, PragmaFacts facts) {
    return object.isInternal()
        || facts.isShadow(object.table())
        || ignoredTables.contains(new Identifier(object.table()))
        || ignoredTables.contains(new Identifier(object.name()));
  }

  /** Reads an object. What goes wrong has a place in its text. */
  static <T> T reading(StoredObject object, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (SchemaMismatchException e) {
      throw e.in(object, 0);
    } catch (SqlTextException e) {
      throw new SchemaMismatchException(object.type(), object.name(), e.fact())
          .in(object, e.position().offset());
    }
  }

  private static Table table(StoredObject object, PragmaFacts facts) {
    Table table = CreateTableReader.read(sql(object), facts);
    CrossCheck.table(table, facts);
    return table;
  }

  private static Index index(
      StoredObject object, Map<Identifier, Table> tables, PragmaFacts facts) {
    Table table = tables.get(new Identifier(object.table()));
    if (table == null) {
      throw new SchemaMismatchException(
          "index", object.name(), "its table " + object.table() + " is unknown");
    }
    Index index = CreateIndexReader.read(sql(object), table, facts);
    CrossCheck.index(index, facts);
    return index;
  }

  private static String sql(StoredObject object) {
    return java.util.Objects.requireNonNull(object.sql());
  }
}
