package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.inspect.PragmaFacts.ColumnFact;
import io.github.d1maven.diff.inspect.PragmaFacts.ForeignKeyFact;
import io.github.d1maven.diff.inspect.PragmaFacts.IndexFact;
import io.github.d1maven.diff.inspect.PragmaFacts.IndexPartFact;
import io.github.d1maven.diff.inspect.PragmaFacts.TableFact;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what was read from the text with what SQLite's PRAGMAs report. */
final class CrossCheck {
  private final String type;
  private final Identifier name;

  private CrossCheck(String type, Identifier name) {
    this.type = type;
    this.name = name;
  }

  static void table(Table table, PragmaFacts facts) {
    CrossCheck check = new CrossCheck("table", table.name());
    TableFact fact = facts.table(table.name());
    check.same("existence", true, fact != null);
    if (fact != null) {
      check.same("WITHOUT ROWID", table.options().withoutRowid(), fact.withoutRowid());
      check.same("STRICT", table.options().strict(), fact.strict());
    }
    List<ColumnFact> columns = facts.columns(table.name());
    check.same("number of columns", table.columns().size(), columns.size());
    for (int i = 0; i < columns.size(); i++) {
      check.column(table, table.columns().get(i), columns.get(i));
    }
    check.foreignKeys(table, facts.foreignKeys(table.name()));
    check.keys(table, facts);
  }

  static void index(Index index, PragmaFacts facts) {
    CrossCheck check = new CrossCheck("index", index.name());
    IndexFact fact =
        facts.indexes(index.table()).stream()
            .filter(f -> new Identifier(f.name()).equals(index.name()))
            .findFirst()
            .orElse(null);
    check.same("existence", true, fact != null);
    if (fact != null) {
      check.same("UNIQUE", index.unique(), fact.unique());
      check.same("WHERE", index.where() != null, fact.partial());
    }
    List<IndexPartFact> parts = facts.indexParts(index.name());
    check.same("number of terms", index.parts().size(), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      IndexPart part = index.parts().get(i);
      IndexPartFact partFact = parts.get(i);
      check.same("DESC", part.descending(), partFact.descending());
      String column = partFact.name();
      if (partFact.column() >= 0 && column != null) {
        check.same("term", true, part.expression().isColumn(new Identifier(column)));
        check.same("COLLATE", Identifier.fold(partFact.collation()), part.collation().key());
      }
    }
  }

  private void column(Table table, Column column, ColumnFact fact) {
    String at = "column " + column.name() + " ";
    same(at + "name", fact.name(), column.name().name());
    same(at + "type", fact.type(), column.type().name());
    PrimaryKey key = table.primaryKey();
    int keyOrder = key == null ? 0 : key.columns().indexOf(column.name()) + 1;
    same(at + "PRIMARY KEY", fact.keyOrder(), keyOrder);
    same(at + "NOT NULL", fact.notNull(), table.notNullOf(column) != null);
    Default declared = column.defaultValue();
    String text = fact.defaultText();
    same(
        at + "DEFAULT",
        text == null ? null : new Default(text).normal(),
        declared == null ? null : declared.normal());
    same(at + "GENERATED", fact.hidden(), hidden(column.generated()));
  }

  private static int hidden(@org.jspecify.annotations.Nullable Generated generated) {
    if (generated == null) {
      return 0;
    }
    return generated.storage() == Generated.Storage.VIRTUAL ? 2 : 3;
  }

  private void foreignKeys(Table table, List<ForeignKeyFact> facts) {
    List<String> told = new ArrayList<>();
    for (ForeignKeyFact fact : facts) {
      told.add(
          Identifier.fold(
              fact.from()
                  + ">"
                  + fact.table()
                  + "."
                  + Objects.requireNonNullElse(fact.to(), "")
                  + " "
                  + fact.onDelete()
                  + " "
                  + fact.onUpdate()));
    }
    List<String> read = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      for (int i = 0; i < key.columns().size(); i++) {
        List<Identifier> referenced = key.referencedColumns();
        String to = i < referenced.size() ? referenced.get(i).name() : "";
        read.add(
            Identifier.fold(
                key.columns().get(i)
                    + ">"
                    + key.referencedTable()
                    + "."
                    + to
                    + " "
                    + key.onDelete().sql()
                    + " "
                    + key.onUpdate().sql()));
      }
    }
    same("foreign keys", told, read);
  }

  private void keys(Table table, PragmaFacts facts) {
    List<String> told = new ArrayList<>();
    for (IndexFact fact : facts.indexes(table.name())) {
      if (fact.origin().equals("u")) {
        told.add(parts(facts.indexParts(new Identifier(fact.name()))));
      }
    }
    List<String> read =
        table.uniques().stream()
            .map(
                unique -> String.join(",", unique.columns().stream().map(Identifier::key).toList()))
            .distinct()
            .toList();
    PrimaryKey key = table.primaryKey();
    String primary =
        key == null ? "" : String.join(",", key.columns().stream().map(Identifier::key).toList());
    for (String columns : told) {
      same("UNIQUE (" + columns + ")", true, read.contains(columns));
    }
    for (String columns : read) {
      same("UNIQUE (" + columns + ")", true, told.contains(columns) || primary.equals(columns));
    }
  }

  private static String parts(List<IndexPartFact> parts) {
    return String.join(
        ",", parts.stream().map(part -> Identifier.fold(String.valueOf(part.name()))).toList());
  }

  private void same(
      String what,
      @org.jspecify.annotations.Nullable Object expected,
      @org.jspecify.annotations.Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new SchemaMismatchException(
          type,
          name.name(),
          what + " is " + expected + " according to PRAGMA, but " + actual + " in the text");
    }
  }
}
