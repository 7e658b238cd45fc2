package io.github.d1maven.core.lint;

import io.github.d1maven.core.local.ModelDatabase;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;

/**
 * The schema after all migrations, and the statements of the migrations, as tables for rules that
 * are written in SQL.
 */
final class ModelTables {

  private static final String[] TABLES = {
    "CREATE TABLE tables (name TEXT, strict INTEGER, without_rowid INTEGER, sql TEXT)",
    "CREATE TABLE columns (\"table\" TEXT, name TEXT, position INTEGER, type TEXT,"
        + " not_null INTEGER, default_value TEXT, primary_key INTEGER, generated INTEGER)",
    "CREATE TABLE indexes (\"table\" TEXT, name TEXT, is_unique INTEGER, partial INTEGER,"
        + " columns TEXT, sql TEXT)",
    "CREATE TABLE foreign_keys (\"table\" TEXT, columns TEXT, parent TEXT, parent_columns TEXT,"
        + " on_delete TEXT, on_update TEXT)",
    "CREATE TABLE statements (migration TEXT, statement INTEGER, line INTEGER, sql TEXT)"
  };

  private ModelTables() {}

  /** Opens a database with the tables; the caller closes it. */
  static ModelDatabase of(LintInput input) {
    ModelDatabase database = ModelDatabase.open();
    for (String table : TABLES) {
      database.run(table);
    }
    Schema schema = input.last();
    schema.tables().forEach(table -> add(database, schema, table));
    for (LintedMigration migration : input.migrations()) {
      int number = 0;
      for (SqlStatement statement : migration.statements()) {
        database.run(
            "INSERT INTO statements VALUES (?, ?, ?, ?)",
            migration.name(),
            ++number,
            statement.position().line(),
            statement.text());
      }
    }
    return database;
  }

  private static void add(ModelDatabase database, Schema schema, Table table) {
    String name = table.name().name();
    database.run(
        "INSERT INTO tables VALUES (?, ?, ?, ?)",
        name,
        table.options().strict(),
        table.options().withoutRowid(),
        table.sql());
    int position = 0;
    for (Column column : table.columns()) {
      database.run(
          "INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          name,
          column.name().name(),
          ++position,
          column.type().toString(),
          table.notNullOf(column) != null,
          column.defaultValue() == null ? null : column.defaultValue().sql(),
          table.primaryKey() == null ? 0 : table.primaryKey().columns().indexOf(column.name()) + 1,
          column.generated() != null);
    }
    for (Index index : schema.indexesOf(table.name())) {
      database.run(
          "INSERT INTO indexes VALUES (?, ?, ?, ?, ?, ?)",
          name,
          index.name().name(),
          index.unique(),
          index.where() != null,
          String.join(", ", index.parts().stream().map(part -> part.expression().sql()).toList()),
          index.sql());
    }
    for (ForeignKey key : table.foreignKeys()) {
      database.run(
          "INSERT INTO foreign_keys VALUES (?, ?, ?, ?, ?, ?)",
          name,
          Identifier.list(key.columns()),
          key.referencedTable().name(),
          Identifier.list(
              schema
                  .table(key.referencedTable())
                  .map(parent -> parent.referencedColumns(key))
                  .orElse(key.referencedColumns())),
          key.onDelete().sql(),
          key.onUpdate().sql());
    }
  }
}
