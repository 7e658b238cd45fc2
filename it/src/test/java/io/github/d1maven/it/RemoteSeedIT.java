package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.data.SeedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that is written through the API comes back bit for bit. */
@NeedsNode
class RemoteSeedIT {

  private static final String TABLE = "CREATE TABLE v (id INTEGER PRIMARY KEY, x, r REAL, t TEXT);";

  /** The bits of a value: type, spelling, and what the spelling of a real might round. */
  private static final String BITS =
      "SELECT id, typeof(x), quote(x), hex(x), printf('%!.20e', x), quote(r), quote(t), hex(t)"
          + " FROM v ORDER BY id";

  private static final List<String> VALUES =
      List.of(
          "9223372036854775807",
          "-9223372036854775808",
          "9007199254740993",
          "-9007199254740993",
          "0.1",
          "0.30000000000000004",
          "1.7976931348623157e308",
          "4.9406564584124654e-324",
          "2.2250738585072011e-308",
          "-0.0",
          "1.0",
          "9e999",
          "-9e999",
          "x''",
          "x'"
              + IntStream.range(0, 256).mapToObj("%02x"::formatted).collect(Collectors.joining())
              + "'",
          "''",
          "NULL",
          "'\uD83D\uDE00 \uD834\uDD1E \uD840\uDC0B \u200B\uFEFF\u00E9 e\u0301'",
          "'BEGIN TRANSACTION; x COMMIT; BEGIN TRANSACTION;'",
          "'a''b;\n\r\n\t\\ \" ` [ -- no comment /* none */ $a$ ?1 :b @c'",
          "'END; CREATE TRIGGER begin case'",
          "'5'",
          "'9007199254740993'");

  private static Peer peer;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    peer = Peer.start();
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  private static String seed() {
    return IntStream.range(0, VALUES.size())
        .mapToObj(
            i -> "INSERT INTO v VALUES (%d, %2$s, %2$s, %2$s);\n".formatted(i + 1, VALUES.get(i)))
        .collect(Collectors.joining());
  }

  @Test
  void asOneBatch() throws Exception {
    RemoteProject project = seeded("batch", seed());
    assertThat(project.heard).anyMatch(line -> line.endsWith("as one batch"));
    assertThat(project.query(BITS)).isEqualTo(locally(seed(), BITS));
  }

  @Test
  void asAFileToImport() throws Exception {
    String filler = "INSERT INTO v(t) VALUES ('" + "x".repeat(90_000) + "');\n";
    String large = seed() + filler.repeat(12);
    RemoteProject project = seeded("import", large);
    assertThat(project.heard).anyMatch(line -> line.endsWith("it is too large for one batch"));
    assertThat(project.query(BITS)).isEqualTo(locally(large, BITS));
  }

  private RemoteProject seeded(String name, String seed) {
    var project = new RemoteProject(folder, peer, name);
    project.migration("0001_v.sql", TABLE).write("seed.sql", seed);
    var request =
        new SeedDatabase.Request(List.of(folder.resolve("seed.sql")), true, project.confirmation());
    project.with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE));
    project.with(opened -> SeedDatabase.run(opened, request));
    // The second time clears what the first one wrote.
    project.with(opened -> SeedDatabase.run(opened, request));
    return project;
  }

  /** What SQLite itself makes of the same text. */
  private static List<String> locally(String seed, String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(TABLE + seed);
      try (ResultSet result = statement.executeQuery(query)) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(String.join("|", row));
        }
      }
    }
    return rows;
  }
}
