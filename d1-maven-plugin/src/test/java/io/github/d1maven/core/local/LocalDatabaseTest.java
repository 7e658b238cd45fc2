package io.github.d1maven.core.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.DatabaseException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.core.database.ForeignKeyViolation;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalDatabaseTest {

  private static final Ledger LEDGER = new Ledger("d1_migrations");

  @TempDir private Path folder;
  private Path file;
  private LocalDatabase database;

  @BeforeEach
  void open() {
    file = folder.resolve("state/v3/d1/f0.sqlite");
    database = open(LEDGER);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private LocalDatabase open(Ledger ledger) {
    return LocalDatabase.open(new DatabaseIdentity(Target.LOCAL, "DB", "f0.sqlite"), file, ledger);
  }

  private static List<SqlStatement> statements(String sql) {
    return StatementSplitter.split(new SqlScript("m.sql", sql));
  }

  private static Migration migration(String name, String sql) {
    return new Migration(name, statements(sql));
  }

  private List<String> userTables() {
    return database.read().objects().stream()
        .filter(object -> object.type().equals("table") && !object.isInternal())
        .map(StoredObject::name)
        .toList();
  }

  @Test
  void missingDatabaseIsEmptyAndReadingDoesNotCreateIt() {
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void migrationAndItsRecordAreThere() {
    assertThat(database.apply(migration("0001_a.sql", "CREATE TABLE t (a)"))).isEmpty();
    Snapshot snapshot = database.read();
    assertThat(userTables()).containsExactly("d1_migrations", "t");
    assertThat(snapshot.appliedNames()).containsExactly("0001_a.sql");
    assertThat(snapshot.applied().get(0).id()).isEqualTo(1);
    assertThat(snapshot.applied().get(0).appliedAt())
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void ledgerIsByteForByteWranglers() {
    database.apply(migration("0001_a.sql", ""));
    assertThat(database.read().objects())
        .contains(
            new StoredObject(
                "table",
                "d1_migrations",
                "d1_migrations",
                """
                CREATE TABLE "d1_migrations"(
                \t\tid         INTEGER PRIMARY KEY AUTOINCREMENT,
                \t\tname       TEXT UNIQUE,
                \t\tapplied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
                )"""));
  }

  @Test
  void namesAreQuoted() {
    database.close();
    database = open(new Ledger("my \"ledger\""));
    database.apply(migration("0001_it's.sql", "CREATE TABLE t (a)"));
    assertThat(userTables()).containsExactly("my \"ledger\"", "t");
    assertThat(database.read().appliedNames()).containsExactly("0001_it's.sql");
  }

  @Test
  void rowsWithoutNameAreNoMigrations() {
    database.execute(Event.SEED, statements(LEDGER.create()));
    database.execute(
        Event.SEED,
        statements("INSERT INTO d1_migrations (name) VALUES (NULL), ('0001_a.sql'), (NULL)"));
    assertThat(database.read().appliedNames()).containsExactly("0001_a.sql");
    assertThat(database.applied()).extracting(AppliedMigration::id).containsExactly(2L);
    assertThat(database.apply(migration("0002_b.sql", "CREATE TABLE b (x)"))).isEmpty();
    assertThat(database.read().appliedNames()).containsExactly("0001_a.sql", "0002_b.sql");
  }

  @Test
  void recordedMigrationDoesNotRunAgain() {
    database.apply(migration("0001_a.sql", "CREATE TABLE t (a)"));
    assertThat(database.apply(migration("0001_a.sql", "CREATE TABLE u (a)"))).isPresent();
    assertThat(userTables()).doesNotContain("u");
  }

  @Test
  void failingStatementIsNamedAndLeavesNothing() {
    Migration broken =
        migration("0001_a.sql", "CREATE TABLE t (a);\nINSERT INTO t (b)\n  VALUES (1);\n");
    assertThatThrownBy(() -> database.apply(broken))
        .isInstanceOfSatisfying(
            InvalidSqlException.class,
            e ->
                assertThat(e.getMessage())
                    .isEqualTo(
                        """
                        table t has no column named b
                          --> m.sql:2:16
                          2 | INSERT INTO t (b)
                            |                ^"""));
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
  }

  @Test
  void transactionThatSqliteRollsBackItselfLeavesNothing() {
    List<SqlStatement> statements =
        statements("CREATE TABLE t (a UNIQUE); INSERT OR ROLLBACK INTO t VALUES (1), (1)");
    assertThatThrownBy(() -> database.execute(Event.SEED, statements))
        .isInstanceOf(InvalidSqlException.class)
        .hasMessageStartingWith("UNIQUE constraint failed: t.a\n");
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
  }

  @Test
  void violationAtCommitNamesRows() {
    Migration orphans =
        migration(
            "0001_a.sql",
            """
            CREATE TABLE parent (a, b, PRIMARY KEY (a, b));
            CREATE TABLE child (id INTEGER PRIMARY KEY, a, b,
              FOREIGN KEY (a, b) REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO child VALUES (7, 1, 'x');
            """);
    assertThatThrownBy(() -> database.apply(orphans))
        .isInstanceOfSatisfying(
            ForeignKeyException.class,
            e -> {
              assertThat(e.violations())
                  .containsExactly(
                      new ForeignKeyViolation("child", "row 7: a = 1, b = 'x'", "parent"));
              assertThat(e.more()).isZero();
            });
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
  }

  @Test
  void violationThatNoRowShowsIsOneAllTheSame() {
    database.apply(
        migration(
            "0001_a.sql",
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            CREATE TABLE c (p REFERENCES p);
            INSERT INTO p VALUES (1);
            INSERT INTO c VALUES (1);
            """));
    Migration textbook =
        migration(
            "0002_b.sql",
            """
            PRAGMA defer_foreign_keys = ON;
            CREATE TABLE p2 (id INTEGER PRIMARY KEY);
            INSERT INTO p2 SELECT id FROM p;
            DROP TABLE p;
            ALTER TABLE p2 RENAME TO p;
            """);
    assertThatThrownBy(() -> database.apply(textbook))
        .isInstanceOfSatisfying(
            ForeignKeyException.class, e -> assertThat(e.violations()).isEmpty());
    assertThat(database.read().appliedNames()).containsExactly("0001_a.sql");
  }

  @Test
  void statementWithReturningIsCheckedToo() {
    List<SqlStatement> statements =
        statements(
            "CREATE TABLE p (id INTEGER PRIMARY KEY);"
                + "CREATE TABLE c (p REFERENCES p);"
                + "INSERT INTO c VALUES (1), (2) RETURNING p");
    assertThatThrownBy(() -> database.execute(Event.SEED, statements))
        .isInstanceOf(InvalidSqlException.class)
        .hasMessageStartingWith("FOREIGN KEY constraint failed\n");
  }

  @Test
  void limitsAreThoseOfD1() {
    String columns =
        IntStream.rangeClosed(1, 101).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    List<SqlStatement> statements = statements("CREATE TABLE t (" + columns + ")");
    assertThatThrownBy(() -> database.execute(Event.SEED, statements))
        .hasMessageStartingWith("too many columns on t (D1's limit is 100)\n");
  }

  @Test
  void settingOfOneStepIsForgottenInTheNext() {
    database.execute(
        Event.SEED,
        statements("CREATE TABLE t (a CHECK (a > 0)); PRAGMA ignore_check_constraints = ON"));
    List<SqlStatement> statements = statements("INSERT INTO t VALUES (0)");
    assertThatThrownBy(() -> database.execute(Event.SEED, statements))
        .hasMessageStartingWith("CHECK constraint failed: a > 0\n");
  }

  @Test
  void fileIsInWalModeAndNoOtherFileIsLeft() throws Exception {
    database.apply(migration("0001_a.sql", "CREATE TABLE t (a)"));
    database.read();
    assertThat(names(file.getParent())).containsExactly("f0.sqlite");
    byte[] header = Files.readAllBytes(file);
    assertThat(header[18]).as("write version").isEqualTo((byte) 2);
    assertThat(header[19]).as("read version").isEqualTo((byte) 2);
  }

  @Test
  void whatAKilledWranglerLeftInTheWalIsTakenOver() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other")).resolve("f0.sqlite");
    Files.createDirectories(file.getParent());
    Files.writeString(file.resolveSibling("metadata.sqlite"), "not ours");
    try (Connection wrangler = connect(other)) {
      run(wrangler, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)");
      Files.copy(other, file);
      Files.copy(other.resolveSibling("f0.sqlite-wal"), file.resolveSibling("f0.sqlite-wal"));
    }
    database.apply(migration("0001_a.sql", "UPDATE t SET a = 2"));
    assertThat(names(file.getParent())).containsExactly("f0.sqlite", "metadata.sqlite");
    try (Connection reader = connect(file);
        var rows = reader.createStatement().executeQuery("SELECT a FROM t")) {
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
    assertThat(file.resolveSibling("metadata.sqlite")).hasContent("not ours");
  }

  @Test
  void walIsEmptiedWhileWranglerHasTheDatabaseOpen() throws Exception {
    Files.createDirectories(file.getParent());
    try (Connection wrangler = connect(file)) {
      run(wrangler, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)");
      database.apply(migration("0001_a.sql", "INSERT INTO t VALUES (1)"));
      assertThat(file.resolveSibling("f0.sqlite-wal")).isEmptyFile();
      run(wrangler, "INSERT INTO t VALUES (2)");
    }
    assertThat(names(file.getParent())).containsExactly("f0.sqlite");
  }

  @Test
  void emptyFileIsAnEmptyDatabase() throws Exception {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThat(database.read()).isEqualTo(Snapshot.EMPTY);
    assertThat(database.apply(migration("0001_a.sql", "CREATE TABLE t (a)"))).isEmpty();
  }

  @Test
  void otherFileIsNoDatabase() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "This is a text, and it is long enough to be taken for a header.".repeat(9));
    assertThatThrownBy(database::read)
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            """
            the file of the local database DB is not an SQLite database
              cause: [SQLITE_NOTADB] File opened that is not a database file (file is not a database)
              help:  check f0.sqlite and remove it if you do not need it""");
  }

  private static Connection connect(Path path) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + path);
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
