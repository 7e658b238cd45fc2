package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sqlite.ErrorLocator;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables, views and triggers of a schema that SQLite accepts but cannot compile: every
 * statement that uses them fails, or of a table every INSERT. Each is compiled alone, so that an
 * error belongs to one object.
 */
@Internal
public final class BrokenObjects implements AutoCloseable {
  private final Schema schema;
  private final ScratchDatabase database = ScratchDatabase.open();
  private final Map<SchemaObject, String> broken = new LinkedHashMap<>();

  private BrokenObjects(Schema schema) {
    this.schema = schema;
  }

  /**
   * Returns the tables, views and triggers that do not compile, with SQLite's message.
   *
   * @param ignoredTables tables that exist in addition to the schema, with unknown columns
   */
  public static Map<SchemaObject, String> in(Schema schema, Set<Identifier> ignoredTables) {
    List<SchemaObject> suspects = new ArrayList<>(schema.views());
    schema.tables().stream().filter(BrokenObjects::storesGenerated).forEach(suspects::add);
    suspects.addAll(schema.triggers());
    suspects.removeIf(object -> object.namesInText().stream().anyMatch(ignoredTables::contains));
    Map<SchemaObject, String> found = new LinkedHashMap<>();
    ScratchDatabase.shards(suspects).parallelStream()
        .map(shard -> in(schema.only(withNeeded(schema, shard)), shard))
        .toList()
        .forEach(found::putAll);
    return found.isEmpty() ? found : in(schema, found.keySet());
  }

  /** SQLite looks for a loop of virtual columns at once, and of stored ones at an INSERT. */
  private static boolean storesGenerated(Table table) {
    return table.columns().stream()
        .map(Column::generated)
        .anyMatch(
            generated -> generated != null && generated.storage() == Generated.Storage.STORED);
  }

  /** Returns the names of objects and of everything that SQLite needs to compile them. */
  private static Set<Identifier> withNeeded(Schema schema, List<SchemaObject> objects) {
    return schema.withNamesInTexts(
        objects.stream().map(SchemaObject::name).collect(Collectors.toSet()));
  }

  private static Map<SchemaObject, String> in(Schema schema, Collection<SchemaObject> suspects) {
    try (BrokenObjects objects = new BrokenObjects(schema)) {
      objects.compile(suspects);
      return objects.broken;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compile(Collection<SchemaObject> suspects) throws SQLException {
    try (var off = database.connection().createStatement()) {
      off.execute("PRAGMA foreign_keys = OFF");
    }
    Schema silent =
        new Schema(
            schema.tables(), schema.virtualTables(), schema.indexes(), schema.views(), List.of());
    database.load(StoredObject.of(silent));
    for (SchemaObject object : suspects) {
      if (object instanceof View view) {
        note(view, error("SELECT * FROM " + view.name().quoted()));
      } else if (object instanceof Table table) {
        note(table, error("INSERT INTO " + table.name().quoted() + " DEFAULT VALUES"));
      }
    }
    for (SchemaObject object : suspects) {
      if (object instanceof Trigger trigger && !isBroken(trigger.on())) {
        compile(trigger);
      }
    }
  }

  private boolean isBroken(Identifier view) {
    return schema.view(view).filter(broken::containsKey).isPresent();
  }

  private void compile(Trigger trigger) {
    database.execute(SqlStatement.of(trigger.sql()));
    String on = trigger.on().quoted();
    List<String> events =
        List.of(
            "INSERT INTO " + on + " DEFAULT VALUES",
            "UPDATE " + on + " SET " + assignments(trigger.on()),
            "DELETE FROM " + on);
    for (String event : events) {
      String error = error(event);
      boolean noSuchEvent = error != null && error.startsWith("cannot modify ");
      note(trigger, noSuchEvent ? null : error);
    }
    database.execute("DROP TRIGGER " + trigger.name().quoted());
  }

  private String assignments(Identifier on) {
    List<Identifier> columns =
        schema
            .table(on)
            .map(Table::columns)
            .map(all -> all.stream().filter(Column::isStorable).map(Column::name).toList())
            .orElseGet(() -> columnsOfView(on));
    return String.join(
        ", ", columns.stream().map(column -> column.quoted() + " = " + column.quoted()).toList());
  }

  private List<Identifier> columnsOfView(Identifier view) {
    List<Identifier> columns = new ArrayList<>();
    try (var info =
        database.connection().prepareStatement("SELECT name FROM pragma_table_info(?)")) {
      info.setString(1, view.name());
      try (var rows = info.executeQuery()) {
        while (rows.next()) {
          columns.add(new Identifier(rows.getString(1)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return columns;
  }

  private void note(SchemaObject object, @Nullable String error) {
    if (error != null) {
      broken.putIfAbsent(object, error);
    }
  }

  /** Returns why a statement does not compile, or null. */
  private @Nullable String error(String sql) {
    try (var ignored = database.connection().prepareStatement(sql)) {
      return null;
    } catch (SQLException e) {
      String message = ErrorLocator.message(e);
      return message.startsWith("no such table: ") && isReserved(message) ? null : message;
    }
  }

  /** Returns whether a missing table may be one of SQLite or Cloudflare. */
  private static boolean isReserved(String message) {
    int before = Math.max(message.lastIndexOf(' '), message.lastIndexOf('.'));
    return StoredObject.isInternal(message.substring(before + 1));
  }

  @Override
  public void close() {
    database.close();
  }
}
