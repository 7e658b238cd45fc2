package io.github.d1maven.diff.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table that a {@link RandomSchema} makes up. */
final class RandomTable {
  /** The forms of a primary key. */
  enum Key {
    NONE,
    ROWID,
    AUTOINCREMENT,
    TEXT,
    PAIR,
    WITHOUT_ROWID
  }

  /** A column behind those of the key. */
  static final class Column {
    final String name;
    String type = "";
    boolean notNull;
    @Nullable String defaultValue;
    @Nullable String check;
    @Nullable String collation;
    @Nullable String generated;
    boolean stored;

    Column(String name) {
      this.name = name;
    }

    Column copy() {
      Column copy = new Column(name);
      copy.type = type;
      copy.notNull = notNull;
      copy.defaultValue = defaultValue;
      copy.check = check;
      copy.collation = collation;
      copy.generated = generated;
      copy.stored = stored;
      return copy;
    }

    String sql() {
      StringBuilder sql = new StringBuilder(name).append(type.isEmpty() ? "" : " " + type);
      sql.append(notNull ? " NOT NULL" : "");
      sql.append(defaultValue == null ? "" : " DEFAULT " + defaultValue);
      sql.append(collation == null ? "" : " COLLATE " + collation);
      sql.append(check == null ? "" : " CHECK (" + check + ")");
      if (generated != null) {
        sql.append(" AS (").append(generated).append(stored ? ") STORED" : ") VIRTUAL");
      }
      return sql.toString();
    }
  }

  /** A foreign key from a column of this table to the key of another one. */
  record Reference(String column, String parent, String actions) {}

  /** An index by name. */
  record Index(String name, boolean unique, String terms, @Nullable String where) {}

  final String name;
  Key key = Key.ROWID;
  boolean strict;
  final List<Column> columns = new ArrayList<>();
  final List<Reference> references = new ArrayList<>();
  final List<String> uniques = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();

  RandomTable(String name) {
    this.name = name;
  }

  RandomTable copy() {
    RandomTable copy = new RandomTable(name);
    copy.key = key;
    copy.strict = strict;
    columns.forEach(column -> copy.columns.add(column.copy()));
    copy.references.addAll(references);
    copy.uniques.addAll(uniques);
    copy.indexes.addAll(indexes);
    return copy;
  }

  /** The type of the column that others can refer to; null if there is none. */
  @Nullable String keyType() {
    return switch (key) {
      case ROWID, AUTOINCREMENT -> "INTEGER";
      case TEXT, WITHOUT_ROWID -> "TEXT";
      case NONE, PAIR -> null;
    };
  }

  List<String> plainColumns() {
    return columns.stream().filter(c -> c.generated == null).map(c -> c.name).toList();
  }

  List<String> sql() {
    List<String> parts = new ArrayList<>();
    switch (key) {
      case ROWID -> parts.add("id INTEGER PRIMARY KEY");
      case AUTOINCREMENT -> parts.add("id INTEGER PRIMARY KEY AUTOINCREMENT");
      case TEXT, WITHOUT_ROWID -> parts.add("id TEXT NOT NULL PRIMARY KEY");
      case PAIR -> parts.addAll(List.of("a INTEGER NOT NULL", "b TEXT NOT NULL"));
      case NONE -> parts.addAll(columns.isEmpty() ? List.of("only TEXT") : List.of());
    }
    columns.forEach(column -> parts.add(column.sql()));
    if (key == Key.PAIR) {
      parts.add("PRIMARY KEY (a, b)");
    }
    uniques.forEach(unique -> parts.add("UNIQUE (" + unique + ")"));
    for (Reference reference : references) {
      parts.add(
          "FOREIGN KEY ("
              + reference.column()
              + ") REFERENCES "
              + reference.parent()
              + " (id)"
              + reference.actions());
    }
    List<String> options = new ArrayList<>();
    if (key == Key.WITHOUT_ROWID) {
      options.add("WITHOUT ROWID");
    }
    if (strict) {
      options.add("STRICT");
    }
    List<String> sql = new ArrayList<>();
    sql.add(
        "CREATE TABLE "
            + name
            + " (\n  "
            + String.join(",\n  ", parts)
            + "\n)"
            + options.stream().collect(Collectors.joining(", ", options.isEmpty() ? "" : " ", "")));
    for (Index index : indexes) {
      sql.add(
          "CREATE "
              + (index.unique() ? "UNIQUE " : "")
              + "INDEX "
              + index.name()
              + " ON "
              + name
              + " ("
              + index.terms()
              + ")"
              + (index.where() == null ? "" : " WHERE " + index.where()));
    }
    return sql;
  }
}
