import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints what the demo made: the newest migration, or what is in the local database. */
public final class ShowShop {

  private static final String TABLES =
      "SELECT name FROM pragma_table_list"
          + " WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'"
          + " ORDER BY name";

  private ShowShop() {}

  /** Shows {@code migration} or {@code tables}, to be found below a folder. */
  public static void main(String[] args) throws IOException, SQLException {
    Path folder = Path.of(args[1]);
    System.out.println();
    if (args[0].equals("migration")) {
      showNewest(folder);
    } else {
      showTables(databaseBelow(folder));
    }
    System.out.println();
  }

  private static void showNewest(Path migrations) throws IOException {
    try (Stream<Path> files = Files.list(migrations)) {
      Path newest = files.max(Comparator.naturalOrder()).orElseThrow();
      System.out.println("======== " + newest.getFileName());
      System.out.print(Files.readString(newest));
      System.out.println("========");
    }
  }

  private static void showTables(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      System.out.printf("  %-16s %6s   %s%n", "table", "rows", "refers to");
      for (String table : column(connection, TABLES)) {
        String rows = column(connection, "SELECT count(*) FROM \"" + table + "\"").get(0);
        String parents =
            "SELECT DISTINCT \"table\" || ' (on delete ' || lower(on_delete) || ')'"
                + " FROM pragma_foreign_key_list('%s')";
        String line =
            "  %-16s %6s   %s"
                .formatted(
                    table, rows, String.join(", ", column(connection, parents.formatted(table))));
        System.out.println(line.stripTrailing());
      }
      for (String type : List.of("view", "trigger")) {
        String names = "SELECT name FROM sqlite_schema WHERE type = '%s' ORDER BY name";
        System.out.printf(
            "  %ss: %s%n", type, String.join(", ", column(connection, names.formatted(type))));
      }
    }
  }

  /** The one database; beside it workerd keeps a metadata.sqlite of its own. */
  private static Path databaseBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.sqlite"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
