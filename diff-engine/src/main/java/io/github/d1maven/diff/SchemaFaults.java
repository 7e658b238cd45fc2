package io.github.d1maven.diff;

import io.github.d1maven.diff.inspect.BrokenObjects;
import io.github.d1maven.diff.inspect.Declarations;
import io.github.d1maven.diff.plan.Hazard;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.rebuild.ParentKeys;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What SQLite accepts in a schema although statements fail later: tables, views and triggers that
 * do not compile, and foreign keys to no table or to columns that are no key.
 */
final class SchemaFaults {
  /** No faults. */
  static final SchemaFaults NONE = new SchemaFaults(Schema.empty(), Map.of(), List.of());

  private final Schema schema;
  private final Map<SchemaObject, String> broken;
  private final List<Reference> references;

  /** A foreign key of a table. */
  private record Reference(Table table, ForeignKey key) {
    boolean is(Reference other) {
      return table.name().equals(other.table.name())
          && key.columns().equals(other.key.columns())
          && key.referencedTable().equals(other.key.referencedTable())
          && key.referencedColumns().equals(other.key.referencedColumns());
    }
  }

  private SchemaFaults(
      Schema schema, Map<SchemaObject, String> broken, List<Reference> references) {
    this.schema = schema;
    this.broken = broken;
    this.references = references;
  }

  /**
   * Finds the faults of a schema.
   *
   * @param schema the schema whose tables, views and triggers are compiled
   * @param tables the schema with the tables whose foreign keys are examined: the same one, or as
   *     it is after renames
   * @param ignoredTables tables that exist in addition to the schema
   */
  static SchemaFaults of(Schema schema, Schema tables, Set<Identifier> ignoredTables) {
    List<Reference> references = new ArrayList<>();
    for (Table table : tables.tables()) {
      Set<ForeignKey> mismatches = new HashSet<>(ParentKeys.mismatches(tables, table));
      for (ForeignKey key : table.foreignKeys()) {
        Identifier parent = key.referencedTable();
        boolean missing = tables.table(parent).isEmpty() && !ignoredTables.contains(parent);
        if (missing || mismatches.contains(key)) {
          references.add(new Reference(table, key));
        }
      }
    }
    return new SchemaFaults(tables, BrokenObjects.in(schema, ignoredTables), references);
  }

  boolean isEmpty() {
    return broken.isEmpty() && references.isEmpty();
  }

  /** Returns the faults as hazards: what is broken before as well is only information. */
  List<Hazard> hazards(SchemaFaults before, Declarations declarations) {
    List<Hazard> hazards = new ArrayList<>();
    for (Reference reference : references) {
      boolean old = before.references.stream().anyMatch(reference::is);
      hazards.add(hazard(reference, old, declarations));
    }
    broken.forEach(
        (object, error) -> {
          boolean old = before.broken.keySet().stream().anyMatch(other -> isSame(object, other));
          hazards.add(hazard(object, error, old, declarations));
        });
    return hazards;
  }

  private static boolean isSame(SchemaObject object, SchemaObject other) {
    return object.kind().equals(other.kind()) && object.name().equals(other.name());
  }

  private static Hazard hazard(
      SchemaObject object, String error, boolean old, Declarations declarations) {
    Optional<SourcePosition> position = declarations.position(object, error);
    return new Hazard(
        kind(old),
        object instanceof Trigger trigger ? trigger.on() : object.name(),
        object instanceof Trigger ? object.name() : null,
        object.kind()
            + " \""
            + object.name()
            + "\" does not compile, so every "
            + failing(object)
            + " fails: "
            + error,
        null,
        null,
        null,
        position.map(SourcePosition::place).orElse(null),
        false);
  }

  private static String failing(SchemaObject object) {
    if (object instanceof Table) {
      return "INSERT";
    }
    return object instanceof Trigger ? "statement that fires it" : "statement that uses it";
  }

  private Hazard hazard(Reference reference, boolean old, Declarations declarations) {
    Identifier table = reference.table().name();
    ForeignKey key = reference.key();
    return new Hazard(
        kind(old),
        table,
        key.columns().get(0),
        "foreign key ("
            + Identifier.list(key.columns())
            + ") of table \""
            + table
            + "\" refers to "
            + parent(key)
            + ", so no row can be inserted into table \""
            + table
            + "\"",
        null,
        null,
        null,
        declarations
            .reference(reference.table(), key.referencedTable())
            .map(SourcePosition::place)
            .orElse(null),
        false);
  }

  private String parent(ForeignKey key) {
    String name = "table \"" + key.referencedTable() + "\"";
    Table parent = schema.table(key.referencedTable()).orElse(null);
    if (parent == null) {
      boolean other = schema.has(key.referencedTable());
      return other
          ? "\"" + key.referencedTable() + "\", which is no table"
          : name + ", which does not exist";
    }
    if (!key.referencedColumns().isEmpty()) {
      return "columns ("
          + Identifier.list(key.referencedColumns())
          + ") of "
          + name
          + ", which are neither its PRIMARY KEY nor UNIQUE";
    }
    return parent.primaryKey() == null
        ? "the primary key of " + name + ", which has none"
        : "the primary key of " + name + ", which has another number of columns";
  }

  private static HazardKind kind(boolean old) {
    return old ? HazardKind.BROKEN_BEFORE : HazardKind.BREAKS_SCHEMA;
  }
}
