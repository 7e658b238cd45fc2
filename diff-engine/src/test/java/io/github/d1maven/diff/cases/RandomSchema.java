package io.github.d1maven.diff.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A schema made up from a seed: the same seed gives the same schema, rows and changes. */
public final class RandomSchema {
  private static final List<String> TYPES =
      List.of("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "VARCHAR(20)", "");
  private static final List<String> STRICT_TYPES =
      List.of("INTEGER", "TEXT", "REAL", "BLOB", "ANY");
  private static final List<String> ON_DELETE =
      List.of(
          "",
          " ON DELETE CASCADE",
          " ON DELETE SET NULL",
          " ON DELETE RESTRICT",
          " ON DELETE SET DEFAULT",
          " ON DELETE NO ACTION");
  private static final List<String> ON_UPDATE =
      List.of("", "", "", " ON UPDATE CASCADE", " ON UPDATE SET NULL", " ON UPDATE RESTRICT");

  private static final List<RandomTable.Key> KEYS = List.of(RandomTable.Key.values());

  private final Random random;
  private final List<RandomTable> tables = new ArrayList<>();
  private int number;

  /** The schema of a seed. */
  public RandomSchema(long seed) {
    random = new Random(seed);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      addTable();
    }
  }

  private RandomSchema(RandomSchema other) {
    random = other.random;
    number = other.number;
    other.tables.forEach(table -> tables.add(table.copy()));
  }

  /** A copy with one to four changes. */
  public RandomSchema mutated() {
    RandomSchema copy = new RandomSchema(this);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      copy.mutate();
    }
    return copy;
  }

  /** The schema, with views over some tables and triggers that write to a log. */
  public String sql() {
    List<String> sql = new ArrayList<>(List.of("CREATE TABLE log (m TEXT)"));
    tables.forEach(table -> sql.addAll(table.sql()));
    for (RandomTable table : tables) {
      int mark = Math.floorMod(table.name.hashCode(), 4);
      if (mark % 2 == 0) {
        sql.add("CREATE VIEW v_" + table.name + " AS SELECT * FROM " + table.name);
        sql.add("CREATE VIEW vv_" + table.name + " AS SELECT count(*) AS n FROM v_" + table.name);
      }
      if (mark > 1) {
        for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
          sql.add(
              "CREATE TRIGGER tr_"
                  + table.name
                  + "_"
                  + event
                  + " AFTER "
                  + event
                  + " ON "
                  + table.name
                  + " BEGIN INSERT INTO log VALUES ('"
                  + event
                  + "'); END");
        }
      }
    }
    return String.join(";\n", sql) + ";\n";
  }

  /** Statements that fill the tables; those that break a constraint are meant to be passed over. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (RandomTable table : tables) {
      int count = random.nextInt(8);
      for (int i = 0; i < count; i++) {
        rows.add(row(table));
      }
    }
    for (RandomTable table : tables) {
      for (RandomTable.Reference reference : table.references) {
        rows.add(
            "UPDATE "
                + table.name
                + " SET "
                + reference.column()
                + " = (SELECT id FROM "
                + reference.parent()
                + " LIMIT 1 OFFSET "
                + random.nextInt(3)
                + ")");
      }
      if (random.nextInt(3) == 0 && table.keyType() != null) {
        rows.add(
            "DELETE FROM " + table.name + " WHERE id = (SELECT max(id) FROM " + table.name + ")");
      }
    }
    rows.add("DELETE FROM log");
    return rows;
  }

  private String row(RandomTable table) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    if (table.key == RandomTable.Key.TEXT || table.key == RandomTable.Key.WITHOUT_ROWID) {
      names.add("id");
      values.add("'k" + random.nextInt(20) + "'");
    } else if (table.key == RandomTable.Key.PAIR) {
      names.addAll(List.of("a", "b"));
      values.addAll(List.of("" + random.nextInt(5), "'b" + random.nextInt(5) + "'"));
    } else if (table.key == RandomTable.Key.ROWID && random.nextInt(3) == 0) {
      names.add("id");
      values.add("" + (random.nextInt(40) - 10));
    }
    for (RandomTable.Column column : table.columns) {
      boolean refers = table.references.stream().anyMatch(r -> r.column().equals(column.name));
      if (column.generated == null && !refers && random.nextInt(6) > 0) {
        names.add(column.name);
        values.add(value(column.type));
      }
    }
    return names.isEmpty()
        ? "INSERT INTO " + table.name + " DEFAULT VALUES"
        : "INSERT INTO "
            + table.name
            + " ("
            + String.join(", ", names)
            + ") VALUES ("
            + String.join(", ", values)
            + ")";
  }

  private String value(String type) {
    return switch (random.nextInt(10)) {
      case 0 -> "NULL";
      case 1 -> "'text " + random.nextInt(4) + "'";
      default ->
          switch (type) {
            case "INTEGER", "NUMERIC" -> "" + (random.nextInt(9) - 2);
            case "REAL" -> (random.nextInt(9) / 3.0) + "";
            case "BLOB" -> "x'0" + random.nextInt(9) + "ff'";
            default -> "'" + "aAbB".charAt(random.nextInt(4)) + random.nextInt(3) + "'";
          };
    };
  }

  private void addTable() {
    RandomTable table = new RandomTable("t" + ++number);
    table.key = KEYS.get(random.nextInt(KEYS.size()));
    table.strict = random.nextInt(5) == 0;
    tables.add(table);
    int columns = 1 + random.nextInt(4);
    for (int i = 0; i < columns; i++) {
      addColumn(table);
    }
    if (random.nextInt(3) > 0) {
      addReference(table);
    }
    if (random.nextInt(2) == 0) {
      addIndex(table);
    }
  }

  private void mutate() {
    if (tables.isEmpty() || random.nextInt(12) == 0) {
      addTable();
      return;
    }
    RandomTable table = tables.get(random.nextInt(tables.size()));
    switch (random.nextInt(12)) {
      case 0 -> addColumn(table);
      case 1 -> dropColumn(table);
      case 2, 3, 4 -> changeColumn(table);
      case 5 -> addReference(table);
      case 6 -> table.references.clear();
      case 7 -> addIndex(table);
      case 8 -> table.indexes.clear();
      case 9 -> unique(table);
      case 10 -> changeKey(table);
      default -> dropTable(table);
    }
  }

  private void addColumn(RandomTable table) {
    RandomTable.Column column = new RandomTable.Column("c" + ++number);
    retype(table, column);
    if (random.nextInt(4) == 0) {
      column.defaultValue = value(column.type).replace("NULL", "0");
    }
    column.notNull = random.nextInt(5) == 0;
    if (random.nextInt(6) == 0) {
      column.check = column.name + " <> 'no'";
    }
    List<String> plain = table.plainColumns();
    if (random.nextInt(8) == 0 && !plain.isEmpty()) {
      column.generated = "length(" + plain.get(random.nextInt(plain.size())) + ")";
      column.stored = random.nextBoolean();
      column.defaultValue = null;
      column.type = "INTEGER";
      column.notNull = false;
    }
    table.columns.add(random.nextInt(3) == 0 ? 0 : table.columns.size(), column);
  }

  private void retype(RandomTable table, RandomTable.Column column) {
    List<String> types = table.strict ? STRICT_TYPES : TYPES;
    column.type = types.get(random.nextInt(types.size()));
    column.collation = column.type.equals("TEXT") && random.nextInt(5) == 0 ? "NOCASE" : null;
  }

  private void dropColumn(RandomTable table) {
    if (table.columns.size() > 1) {
      forget(table, table.columns.remove(random.nextInt(table.columns.size())).name);
    }
  }

  /** Removes everything that needs a column. */
  private static void forget(RandomTable table, String column) {
    table.references.removeIf(reference -> reference.column().equals(column));
    table.uniques.removeIf(unique -> List.of(unique.split(", ")).contains(column));
    table.indexes.removeIf(
        index -> index.terms().contains(column) || mentions(index.where(), column));
    table.columns.removeIf(c -> c.generated != null && c.generated.contains("(" + column + ")"));
  }

  private static boolean mentions(@Nullable String text, String column) {
    return text != null && text.contains(column);
  }

  private void changeColumn(RandomTable table) {
    RandomTable.Column column = table.columns.get(random.nextInt(table.columns.size()));
    if (column.generated != null) {
      column.stored = !column.stored;
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        if (table.references.stream().noneMatch(r -> r.column().equals(column.name))) {
          retype(table, column);
          column.defaultValue = null;
        }
      }
      case 1 -> column.notNull = !column.notNull;
      case 2 -> column.defaultValue = column.defaultValue == null ? value(column.type) : null;
      case 3 -> column.check = column.check == null ? column.name + " IS NOT 'text 1'" : null;
      default -> column.defaultValue = "(abs(" + random.nextInt(9) + "))";
    }
  }

  private void addReference(RandomTable table) {
    RandomTable parent = tables.get(random.nextInt(tables.size()));
    String type = parent.keyType();
    if (type == null || table.references.size() > 1) {
      return;
    }
    RandomTable.Column column = new RandomTable.Column("r" + ++number);
    column.type = type;
    table.columns.add(column);
    String actions =
        ON_DELETE.get(random.nextInt(ON_DELETE.size()))
            + ON_UPDATE.get(random.nextInt(ON_UPDATE.size()))
            + (random.nextInt(6) == 0 ? " DEFERRABLE INITIALLY DEFERRED" : "");
    table.references.add(new RandomTable.Reference(column.name, parent.name, actions));
    if (random.nextInt(2) == 0) {
      table.indexes.add(new RandomTable.Index("i" + ++number, false, column.name, null));
    }
  }

  private void addIndex(RandomTable table) {
    List<String> plain = table.plainColumns();
    if (plain.isEmpty()) {
      return;
    }
    String column = plain.get(random.nextInt(plain.size()));
    String terms =
        switch (random.nextInt(4)) {
          case 0 -> column + " DESC";
          case 1 -> "lower(" + column + ")";
          default -> column;
        };
    String where = random.nextInt(4) == 0 ? column + " IS NOT NULL" : null;
    table.indexes.add(new RandomTable.Index("i" + ++number, random.nextInt(5) == 0, terms, where));
  }

  private void unique(RandomTable table) {
    List<String> plain = table.plainColumns();
    if (!table.uniques.isEmpty() || plain.isEmpty()) {
      table.uniques.clear();
    } else {
      table.uniques.add(plain.get(random.nextInt(plain.size())));
    }
  }

  private void changeKey(RandomTable table) {
    boolean referred =
        tables.stream()
            .anyMatch(t -> t.references.stream().anyMatch(r -> r.parent().equals(table.name)));
    if (table.key == RandomTable.Key.ROWID) {
      table.key = RandomTable.Key.AUTOINCREMENT;
    } else if (table.key == RandomTable.Key.AUTOINCREMENT) {
      table.key = RandomTable.Key.ROWID;
    } else if (table.key == RandomTable.Key.TEXT) {
      table.key = RandomTable.Key.WITHOUT_ROWID;
    } else if (table.key == RandomTable.Key.WITHOUT_ROWID) {
      table.key = RandomTable.Key.TEXT;
    } else if (!referred) {
      table.key = table.key == RandomTable.Key.NONE ? RandomTable.Key.ROWID : RandomTable.Key.NONE;
    }
  }

  private void dropTable(RandomTable table) {
    if (tables.size() > 1) {
      tables.remove(table);
      tables.forEach(t -> t.references.removeIf(r -> r.parent().equals(table.name)));
    }
  }
}
