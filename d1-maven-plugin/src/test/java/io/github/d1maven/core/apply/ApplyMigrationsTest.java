package io.github.d1maven.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.cost.CostEstimate;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.maven.report.ErrorText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyMigrationsTest {

  private final SampleProject project;
  private final List<String> heard = new ArrayList<>();

  ApplyMigrationsTest(@TempDir Path basedir) {
    project = new SampleProject(basedir);
  }

  private ApplyMigrations.Result apply() {
    return project.with(opened -> ApplyMigrations.run(opened, progress()));
  }

  private ApplyMigrations.Progress progress() {
    return new ApplyMigrations.Progress() {
      @Override
      public void applied(String name) {
        heard.add(name);
      }

      @Override
      public void appliedByOthers(AppliedMigration record) {
        heard.add("others: " + record.name());
      }
    };
  }

  private static void assertFails(ThrowingCallable call, String text) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuntimeException.class,
            e -> assertThat(ErrorText.of(e)).contains(new ErrorText(text.stripTrailing(), true)));
  }

  @Test
  void pendingMigrationsRunInWranglersOrder() {
    project
        .migration("10_c.sql", "INSERT INTO t VALUES ('c');")
        .migration("0002_b.sql", "INSERT INTO t VALUES ('b');")
        .migration("0001_a.sql", "CREATE TABLE t (a);");
    assertThat(apply().applied()).containsExactly("0001_a.sql", "0002_b.sql", "10_c.sql");
    assertThat(heard).containsExactly("0001_a.sql", "0002_b.sql", "10_c.sql");
    assertThat(project.rows("SELECT a FROM t")).containsExactly("b", "c");
    assertThat(project.rows("SELECT id, name FROM d1_migrations"))
        .containsExactly("1|0001_a.sql", "2|0002_b.sql", "3|10_c.sql");
  }

  @Test
  void nothingIsAppliedTwice() {
    project.migration("0001_a.sql", "CREATE TABLE t (a);");
    apply();
    assertThat(apply().applied()).isEmpty();
  }

  @Test
  void nothingToApplyDoesNotCreateTheDatabase() {
    assertThat(apply())
        .isEqualTo(new ApplyMigrations.Result(List.of(), List.of(), CostEstimate.NONE));
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void lateMigrationRunsAndIsToldOf() {
    project.migration("0002_b.sql", "CREATE TABLE b (a);");
    apply();
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    ApplyMigrations.Result result = apply();
    assertThat(result.applied()).containsExactly("0001_a.sql");
    assertThat(result.outOfOrder()).containsExactly("0001_a.sql");
  }

  @Test
  void windowsFileRunsAsItIs() {
    project.migration(
        "0001_a.sql",
        "\uFEFF"
            + """
            CREATE TABLE t (a);
            CREATE TRIGGER r AFTER INSERT ON t BEGIN
              UPDATE t SET a = CASE a WHEN 1 THEN 'one' ELSE a END;
            END;
            INSERT INTO t VALUES (1);
            """
                .replace("\n", "\r\n"));
    apply();
    assertThat(project.rows("SELECT a FROM t")).containsExactly("one");
  }

  @Test
  void fileOfCommentsIsRecorded() {
    project.migration("0001_a.sql", "-- nothing here\n/* nor here */").migration("0002_b.sql", "");
    assertThat(apply().applied()).hasSize(2);
  }

  @Test
  void failureKeepsWhatCameBefore() {
    project
        .migration("0001_a.sql", "CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1);")
        .migration("0002_b.sql", "CREATE TABLE u (a);\nINSERT INTO t\n  SELECT 1;\n")
        .migration("0003_c.sql", "CREATE TABLE v (a);")
        .migration("0004_d.sql", "CREATE TABLE w (a);");
    assertFails(
        this::apply,
        """
        UNIQUE constraint failed: t.a
          --> src/main/d1/migrations/0002_b.sql:2:1
          2 | INSERT INTO t
            | ^
          state: nothing of 0002_b.sql was applied
                 applied earlier in this run and kept: 0001_a.sql
                 not run: 0003_c.sql, 0004_d.sql
        """);
    assertThat(project.rows("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
    assertThat(project.rows("SELECT name FROM sqlite_schema WHERE name = 'u'")).isEmpty();
  }

  @Test
  void rowsWithoutParentAreNamed() {
    project.migration(
        "0001_a.sql",
        """
        PRAGMA defer_foreign_keys = ON;
        CREATE TABLE customers (id INTEGER PRIMARY KEY);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id REFERENCES customers);
        INSERT INTO orders (customer_id) WITH RECURSIVE n(i) AS (
          SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12) SELECT i + 100 FROM n;
        """);
    assertFails(
        this::apply,
        """
        FOREIGN KEY constraint failed at the end of 0001_a.sql
          cause: orders, row 1: customer_id = 101 is not in customers
                 orders, row 2: customer_id = 102 is not in customers
                 orders, row 3: customer_id = 103 is not in customers
                 orders, row 4: customer_id = 104 is not in customers
                 orders, row 5: customer_id = 105 is not in customers
                 orders, row 6: customer_id = 106 is not in customers
                 orders, row 7: customer_id = 107 is not in customers
                 orders, row 8: customer_id = 108 is not in customers
                 orders, row 9: customer_id = 109 is not in customers
                 orders, row 10: customer_id = 110 is not in customers
                 and 2 more
          state: nothing of 0001_a.sql was applied
        """);
  }

  @Test
  void everyPendingFileIsCheckedBeforeTheFirstRuns() {
    project
        .migration("0001_a.sql", "CREATE TABLE t (a);")
        .migration("0002_b.sql", "CREATE TABLE u (a);\n/* and so on");
    assertFails(
        this::apply,
        """
        unterminated comment
          --> src/main/d1/migrations/0002_b.sql:2:1
          2 | /* and so on
            | ^
        """);
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void whatD1RefusesIsRefusedBeforeTheFirstRuns() {
    project
        .migration("0001_a.sql", "CREATE TABLE t (a);")
        .migration("0002_b.sql", "CREATE TABLE u (a);\r\n  PRAGMA user_version = 3;\r\n");
    assertFails(
        this::apply,
        """
        D1 does not allow PRAGMA user_version
          --> src/main/d1/migrations/0002_b.sql:2:10
          2 |   PRAGMA user_version = 3;
            |          ^
        """);
    assertThat(project.database()).doesNotExist();
  }

  @Test
  void migrationOfAnotherProcessCountsAsApplied() {
    project.migration("0001_a.sql", "CREATE TABLE t (a);");
    project.with(
        opened -> {
          var migrations = CheckedScript.migrations(opened.migrations().list(), opened.files());
          opened.database().apply(migrations.get(0));
          return ApplyMigrations.run(opened.database(), migrations, progress());
        });
    assertThat(heard).containsExactly("others: 0001_a.sql");
  }
}
