package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.plan.PlannedStatement;
import io.github.d1maven.diff.plan.StatementKind;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CREATE statements in the author's words. What a table or an index touches is in the model; the
 * text of a view, a trigger or a virtual table touches every object whose name occurs in it.
 */
@Internal
public final class CreateStatements {
  private final Set<Identifier> objects = new HashSet<>();

  /**
   * @param schemas all objects that a text can name
   */
  public CreateStatements(Schema... schemas) {
    Stream.of(schemas)
        .flatMap(schema -> schema.objects().stream())
        .map(SchemaObject::name)
        .forEach(objects::add);
  }

  /** Returns the statement that creates an object. */
  public PlannedStatement of(SchemaObject object, String comment) {
    if (object instanceof Table table) {
      return table(table, Map.of(), comment);
    } else if (object instanceof Index index) {
      return index(index, Map.of(), comment);
    }
    return new PlannedStatement(
        kind(object), mentioned(object), EmittedSql.of(object.sql()), comment);
  }

  /**
   * Returns the statement that creates a table.
   *
   * @param names other names for this table and those that it refers to
   */
  public PlannedStatement table(Table table, Map<Identifier, Identifier> names, String comment) {
    List<Identifier> touches = new ArrayList<>();
    touches.add(names.getOrDefault(table.name(), table.name()));
    table.foreignKeys().stream()
        .map(ForeignKey::referencedTable)
        .map(parent -> names.getOrDefault(parent, parent))
        .forEach(touches::add);
    String sql = EmittedSql.table(table.sql(), names);
    return new PlannedStatement(StatementKind.CREATE_TABLE, touches, sql, comment);
  }

  /**
   * Returns the statement that creates an index.
   *
   * @param names other names for tables
   */
  public PlannedStatement index(Index index, Map<Identifier, Identifier> names, String comment) {
    Identifier table = names.getOrDefault(index.table(), index.table());
    String sql = EmittedSql.index(index.sql(), names);
    return new PlannedStatement(
        StatementKind.CREATE_INDEX, List.of(index.name(), table), sql, comment);
  }

  /** Returns the statement that creates a unique index that foreign keys can refer to. */
  public PlannedStatement key(
      Identifier name, Identifier table, List<Identifier> columns, String comment) {
    String sql =
        "CREATE UNIQUE INDEX "
            + name.quoted()
            + " ON "
            + table.quoted()
            + " ("
            + Identifier.quotedList(columns)
            + ")";
    return new PlannedStatement(
        StatementKind.CREATE_INDEX, List.of(name, table), Lines.wrapped(sql), comment);
  }

  private static StatementKind kind(SchemaObject object) {
    if (object instanceof View) {
      return StatementKind.CREATE_VIEW;
    } else if (object instanceof Trigger) {
      return StatementKind.CREATE_TRIGGER;
    } else if (object instanceof VirtualTable) {
      return StatementKind.CREATE_VIRTUAL_TABLE;
    }
    throw new AssertionError(object);
  }

  private List<Identifier> mentioned(SchemaObject object) {
    return object.namesInText().stream().filter(objects::contains).toList();
  }
}
