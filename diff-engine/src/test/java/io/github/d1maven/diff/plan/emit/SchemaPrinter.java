package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a schema from its model: every name quoted, every constraint of a table behind its
 * columns, nothing said that is the rule anyway. What is printed reads back as the same model,
 * which proves that the model holds all that the author's text says. Plans carry the author's text;
 * this is for where there is none, or where one spelling is wanted.
 *
 * <p>Of views, triggers and virtual tables the model understands no more than the name: they are
 * printed as their author wrote them, but for brackets around names.
 */
public final class SchemaPrinter {
  private SchemaPrinter() {}

  /** All objects in an order in which they can be made, each with a semicolon and a line end. */
  public static String print(Schema schema) {
    return schema.objects().stream()
        .map(object -> print(object) + ";\n")
        .collect(Collectors.joining());
  }

  /** One CREATE statement without a semicolon. */
  public static String print(SchemaObject object) {
    if (object instanceof Table table) {
      return table(table);
    } else if (object instanceof Index index) {
      return index(index);
    }
    return EmittedSql.of(object.sql());
  }

  private static String table(Table table) {
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(table, column)));
    PrimaryKey key = table.primaryKey();
    if (key != null && !key.inlineDescending()) {
      lines.add(primaryKey(key));
    }
    table.uniques().forEach(unique -> lines.add(unique(unique)));
    table.checks().forEach(check -> lines.add(ColumnText.of(check)));
    table.foreignKeys().forEach(foreignKey -> lines.add(foreignKey(foreignKey)));
    return "CREATE TABLE "
        + table.name().quoted()
        + " (\n  "
        + String.join(",\n  ", lines)
        + "\n)"
        + options(table);
  }

  /** A key that is no rowid alias only because of where it is written is written there. */
  private static String column(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    if (key == null || !key.inlineDescending() || !key.columns().contains(column.name())) {
      return ColumnText.of(column);
    }
    return ColumnText.of(column) + inlineDescending(key);
  }

  private static String inlineDescending(PrimaryKey key) {
    return ColumnText.name(key.name())
        + " PRIMARY KEY DESC"
        + ColumnText.onConflict(key.onConflict());
  }

  private static String primaryKey(PrimaryKey key) {
    return named(key.name())
        + "PRIMARY KEY ("
        + parts(key.parts())
        + (key.autoincrement() ? " AUTOINCREMENT)" : ")")
        + ColumnText.onConflict(key.onConflict());
  }

  private static String unique(UniqueConstraint unique) {
    return named(unique.name())
        + "UNIQUE ("
        + parts(unique.parts())
        + ")"
        + ColumnText.onConflict(unique.onConflict());
  }

  private static String foreignKey(ForeignKey key) {
    return named(key.name())
        + "FOREIGN KEY ("
        + Identifier.quotedList(key.columns())
        + ") "
        + ColumnText.references(key);
  }

  private static String parts(List<KeyPart> parts) {
    return parts.stream()
        .map(
            part ->
                part.column().quoted()
                    + collate(part.collation())
                    + (part.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String options(Table table) {
    String options = String.join(", ", table.options().names());
    return options.isEmpty() ? "" : " " + options;
  }

  private static String index(Index index) {
    String parts =
        index.parts().stream().map(SchemaPrinter::part).collect(Collectors.joining(", "));
    Expression where = index.where();
    return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + index.name().quoted()
        + " ON "
        + index.table().quoted()
        + " ("
        + parts
        + ")"
        + (where == null ? "" : " WHERE " + EmittedSql.of(where.sql()));
  }

  /** COLLATE binds tighter than any operator, so an expression goes between parentheses. */
  private static String part(IndexPart part) {
    String sql = EmittedSql.of(part.expression().bare());
    boolean name = !part.expression().normal().contains(" ");
    return (name ? sql : "(" + sql + ")")
        + collate(part.collation())
        + (part.descending() ? " DESC" : "");
  }

  private static String collate(@Nullable Identifier collation) {
    return collation == null ? "" : " COLLATE " + collation.quoted();
  }

  private static String named(@Nullable Identifier name) {
    return name == null ? "" : ColumnText.name(name).strip() + " ";
  }
}
