package io.github.d1maven.core.standin.database;

import io.github.d1maven.diff.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A database as SQL, in the order of D1's own export: each table and its rows in order of creation,
 * then the rest. It rounds no large integers, as D1's does.
 */
final class Dump {

  private final Connection connection;
  private final List<String> lines = new ArrayList<>();

  private Dump(Connection connection) {
    this.connection = connection;
  }

  static String of(Connection connection) {
    try {
      return new Dump(connection).text();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() throws SQLException {
    lines.add("PRAGMA defer_foreign_keys=TRUE");
    String tables = "type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    for (List<String> table : rows("SELECT name, sql FROM sqlite_schema WHERE " + tables)) {
      if (table.get(1).startsWith("CREATE VIRTUAL")) {
        throw new SqlFailure("D1 Export error: cannot export databases with Virtual Tables");
      }
      lines.add(table.get(1));
      addRows(table.get(0));
    }
    if (!rows("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").isEmpty()) {
      lines.add("DELETE FROM sqlite_sequence");
      addRows("sqlite_sequence");
    }
    rows("SELECT sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL"
            + " ORDER BY type, rowid")
        .forEach(row -> lines.add(row.get(0)));
    return lines.stream().map(line -> line + ";").collect(Collectors.joining("\n"));
  }

  private void addRows(String table) throws SQLException {
    List<String> names =
        rows("SELECT name FROM pragma_table_info(" + Identifier.literal(table) + ")").stream()
            .map(row -> Identifier.quote(row.get(0)))
            .toList();
    String values = names.stream().map("quote(%s)"::formatted).collect(Collectors.joining(", "));
    for (List<String> row : rows("SELECT " + values + " FROM " + Identifier.quote(table))) {
      lines.add(
          "INSERT INTO %s (%s) VALUES(%s)"
              .formatted(Identifier.quote(table), String.join(",", names), String.join(",", row)));
    }
  }

  private List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
