package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the schema of an open database: the stored text of every object, cross-checked with what
 * SQLite's own PRAGMAs say of it.
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
   * @param ignoredTables tables to leave out with all that hangs on them, such as the migrations
   *     table
   * @throws SchemaMismatchException where text and PRAGMA disagree, which is a bug of this engine
   */
  public static Schema read(ScratchDatabase database, Set<Identifier> ignoredTables) {
    return read(database.connection(), ignoredTables);
  }

  /** The same for any open connection. */
  public static Schema read(Connection connection, Set<Identifier> ignoredTables) {
    try {
      return new SchemaReader(connection, ignoredTables).schema();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the schema: " + ErrorLocator.message(e), e);
    }
  }

  /** The rows of {@code sqlite_schema}, in order of creation. */
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

  private Schema schema() throws SQLException {
    PragmaFacts facts = PragmaFacts.read(connection);
    Map<Identifier, Table> tables = new HashMap<>();
    List<Table> tableList = new ArrayList<>();
    List<VirtualTable> virtualTables = new ArrayList<>();
    List<StoredObject> objects =
        stored(connection).stream()
            .filter(object -> object.sql() != null && !isForeign(object, facts))
            .toList();
    for (StoredObject object : objects) {
      if (object.type().equals("table")) {
        if (facts.isVirtual(object.name())) {
          virtualTables.add(CreateViewReader.virtualTable(sql(object)));
        } else {
          Table table = CreateTableReader.read(sql(object));
          CrossCheck.table(table, facts);
          tables.put(table.name(), table);
          tableList.add(table);
        }
      }
    }
    List<Index> indexes = new ArrayList<>();
    List<View> views = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    Set<String> names = names(tableList, objects);
    for (StoredObject object : objects) {
      switch (object.type()) {
        case "index" -> indexes.add(index(object, tables, facts));
        case "view" -> views.add(CreateViewReader.view(sql(object), names));
        case "trigger" -> triggers.add(CreateViewReader.trigger(sql(object), names));
        default -> {}
      }
    }
    return new Schema(tableList, virtualTables, indexes, views, triggers);
  }

  private boolean isForeign(StoredObject object, PragmaFacts facts) {
    return object.isInternal()
        || facts.isShadow(object.table())
        || ignoredTables.contains(new Identifier(object.table()))
        || ignoredTables.contains(new Identifier(object.name()));
  }

  private static Index index(
      StoredObject object, Map<Identifier, Table> tables, PragmaFacts facts) {
    Table table = tables.get(new Identifier(object.table()));
    if (table == null) {
      throw new SchemaMismatchException(
          "index", object.name(), "its table " + object.table() + " is unknown");
    }
    Index index = CreateIndexReader.read(sql(object), table);
    CrossCheck.index(index, facts);
    return index;
  }

  private static Set<String> names(List<Table> tables, List<StoredObject> objects) {
    Set<String> names = new HashSet<>(Set.of("new", "old", "excluded", "rowid", "oid", "_rowid_"));
    for (StoredObject object : objects) {
      names.add(Identifier.fold(object.name()));
    }
    for (Table table : tables) {
      table.columns().forEach(column -> names.add(column.name().key()));
    }
    return names;
  }

  private static String sql(StoredObject object) {
    return java.util.Objects.requireNonNull(object.sql());
  }
}
