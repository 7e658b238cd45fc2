package io.github.d1maven.diff.sqlite;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of <a href="https://www.sqlite.org/schematab.html">{@code sqlite_schema}</a>, as read from
 * any database, local or remote.
 *
 * @param type table, index, view or trigger
 * @param name the object's name
 * @param table the name of the table that it belongs to
 * @param sql the CREATE statement, or null for the index of a constraint
 */
public record StoredObject(String type, String name, String table, @Nullable String sql) {

  /** Returns all objects of a schema, as rows. */
  public static List<StoredObject> of(Schema schema) {
    return schema.objects().stream().map(StoredObject::of).toList();
  }

  /** An object as a row. */
  public static StoredObject of(SchemaObject object) {
    String name = object.name().name();
    if (object instanceof Index index) {
      return new StoredObject("index", name, index.table().name(), object.sql());
    } else if (object instanceof Trigger trigger) {
      return new StoredObject("trigger", name, trigger.on().name(), object.sql());
    }
    return new StoredObject(object instanceof View ? "view" : "table", name, name, object.sql());
  }

  /** Returns whether it has shadow tables, which databases list too. */
  boolean isVirtualTable() {
    return sql != null && sql.regionMatches(true, 0, "CREATE VIRTUAL ", 0, 15);
  }

  /** Returns whether it belongs to SQLite or to Cloudflare and is not part of the schema. */
  public boolean isInternal() {
    return isInternal(name) || isInternal(table);
  }

  /**
   * Returns whether a name is reserved by SQLite ({@code sqlite_}) or by Cloudflare ({@code _cf_}).
   */
  public static boolean isInternal(String name) {
    String folded = Identifier.fold(name);
    return folded.startsWith("sqlite_") || folded.startsWith("_cf_");
  }
}
