package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.D1Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The migration that drizzle-kit and others would write: create, copy, drop, rename. */
final class TextbookRebuild {
  private final Schema from;
  private final Schema to;
  private final List<String> statements = new ArrayList<>();

  private TextbookRebuild(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  static String of(Schema from, Schema to) {
    TextbookRebuild rebuild = new TextbookRebuild(from, to);
    rebuild.write();
    return String.join(";\n", rebuild.statements) + ";\n";
  }

  private void write() {
    statements.add("PRAGMA foreign_keys=OFF");
    drop(from.triggers());
    drop(from.views());
    for (Table table : to.tables()) {
      Table old = from.table(table.name()).orElse(null);
      if (old == null) {
        statements.add(table.sql());
      } else if (!old.sql().equals(table.sql())) {
        rebuild(old, table);
      }
    }
    drop(from.tables().stream().filter(table -> to.table(table.name()).isEmpty()).toList());
    drop(
        from.virtualTables().stream()
            .filter(table -> to.virtualTable(table.name()).isEmpty())
            .toList());
    to.virtualTables().stream()
        .filter(table -> from.virtualTable(table.name()).isEmpty())
        .forEach(table -> statements.add(table.sql()));
    to.indexes()
        .forEach(
            index -> {
              statements.add("DROP INDEX IF EXISTS " + index.name().quoted());
              statements.add(index.sql());
            });
    from.indexes().stream()
        .filter(index -> to.index(index.name()).isEmpty())
        .forEach(index -> statements.add("DROP INDEX IF EXISTS " + index.name().quoted()));
    Stream.of(to.views(), to.triggers())
        .flatMap(List::stream)
        .forEach(object -> statements.add(object.sql()));
    statements.add("PRAGMA foreign_keys=ON");
  }

  private void drop(List<? extends SchemaObject> objects) {
    for (SchemaObject object : objects) {
      String kind = object.kind().equals("virtual table") ? "table" : object.kind();
      statements.add("DROP " + kind + " IF EXISTS " + object.name().quoted());
    }
  }

  private void rebuild(Table old, Table table) {
    Identifier side = new Identifier("__new_" + table.name().name());
    List<Identifier> common =
        table.columns().stream()
            .filter(Column::isStorable)
            .map(Column::name)
            .filter(name -> old.column(name).isPresent())
            .toList();
    Token name = Objects.requireNonNull(D1Rules.createdName(SqlStatement.of(table.sql())));
    statements.add(
        table.sql().substring(0, name.start()) + side.quoted() + table.sql().substring(name.end()));
    if (!common.isEmpty()) {
      String columns = Identifier.quotedList(common);
      statements.add(
          "INSERT INTO %s (%s) SELECT %s FROM %s"
              .formatted(side.quoted(), columns, columns, old.name().quoted()));
    }
    statements.add("DROP TABLE " + old.name().quoted());
    statements.add("ALTER TABLE " + side.quoted() + " RENAME TO " + table.name().quoted());
  }
}
