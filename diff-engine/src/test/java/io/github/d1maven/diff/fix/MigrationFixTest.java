package io.github.d1maven.diff.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFixTest {
  private static final SqlScript NOTHING = new SqlScript("nothing", "");

  private static final String BEFORE =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER);
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE
      );
      CREATE INDEX posts_user ON posts (user_id);
      CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
      """;

  private static Optional<FixedMigration> fix(String migration) {
    List<MigrationStep> steps =
        MigrationStep.replay(
                NOTHING,
                List.of(new SqlScript("1.sql", BEFORE), new SqlScript("2.sql", migration)),
                Set.of())
            .steps();
    assertThat(steps).hasSize(2);
    Optional<FixedMigration> fixed =
        new MigrationFix(steps.get(1), NOTHING, Set.of()).fix(PlanOptions.DEFAULT);
    fixed.ifPresent(
        result -> {
          SqlScript text = new SqlScript("2.sql", result.text());
          MigrationStep again =
              new MigrationStep(text, steps.get(1).before(), steps.get(1).after());
          assertThat(MigrationTrial.run(again, NOTHING).losses()).isEmpty();
        });
    return fixed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // drizzle-kit
        """
        PRAGMA foreign_keys=OFF;
        CREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `email` text NOT NULL, `age` integer);
        INSERT INTO `__new_users`("id", "email", "age") SELECT "id", "email", "age" FROM `users`;
        DROP TABLE `users`;
        ALTER TABLE `__new_users` RENAME TO `users`;
        PRAGMA foreign_keys=ON;
        """,
        // Prisma
        """
        -- RedefineTables
        PRAGMA defer_foreign_keys=ON;
        PRAGMA foreign_keys=OFF;
        CREATE TABLE "new_users" ("id" INTEGER NOT NULL PRIMARY KEY, "email" TEXT NOT NULL, "age" INTEGER);
        INSERT INTO "new_users" ("age", "email", "id") SELECT "age", "email", "id" FROM "users";
        DROP TABLE "users";
        ALTER TABLE "new_users" RENAME TO "users";
        PRAGMA foreign_keys=ON;
        PRAGMA defer_foreign_keys=OFF;
        """,
        // Atlas
        """
        -- Disable the enforcement of foreign-keys constraints
        PRAGMA foreign_keys = off;
        -- Create "new_users" table
        CREATE TABLE `new_users` (`id` integer NULL, `email` text NOT NULL, `age` integer NULL, PRIMARY KEY (`id`));
        -- Copy rows from old table "users" to new temporary table "new_users"
        INSERT INTO `new_users` (`id`, `email`, `age`) SELECT `id`, IFNULL(`email`, '') AS `email`, `age` FROM `users`;
        -- Drop "users" table after copying rows
        DROP TABLE `users`;
        -- Rename temporary table "new_users" to "users"
        ALTER TABLE `new_users` RENAME TO `users`;
        -- Enable back the enforcement of foreign-keys constraints
        PRAGMA foreign_keys = on;
        """,
        // Alembic
        """
        CREATE TABLE _alembic_tmp_users (
            id INTEGER NOT NULL,
            email TEXT NOT NULL,
            age INTEGER,
            PRIMARY KEY (id)
        );
        INSERT INTO _alembic_tmp_users (id, email, age) SELECT users.id, users.email, users.age
        FROM users;
        DROP TABLE users;
        ALTER TABLE _alembic_tmp_users RENAME TO users;
        """,
        // sqlite-utils
        """
        PRAGMA foreign_keys=off;
        CREATE TABLE [users_new_2f0c5b7f1a9d] (
           [id] INTEGER PRIMARY KEY,
           [email] TEXT NOT NULL,
           [age] INTEGER
        );
        INSERT INTO [users_new_2f0c5b7f1a9d] ([rowid], [id], [email], [age])
           SELECT [rowid], [id], [email], [age] FROM [users];
        DROP TABLE [users];
        ALTER TABLE [users_new_2f0c5b7f1a9d] RENAME TO [users];
        PRAGMA foreign_keys=on;
        """,
        // a copy and back
        """
        CREATE TABLE backup AS SELECT * FROM users;
        DROP TABLE users;
        CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER);
        INSERT INTO users (id, email, age) SELECT id, email, age FROM backup;
        DROP TABLE backup;
        """
      })
  void rebuildsOfOtherToolsBecomePlans(String migration) {
    FixedMigration fixed = fix(migration).orElseThrow();
    assertThat(fixed.losses()).isNotEmpty();
    assertThat(fixed.text()).contains("NOT NULL").doesNotContain("foreign_keys=OFF");
  }

  @Test
  void aColumnThatIsRenamedByACopyKeepsItsValues() {
    FixedMigration fixed =
        fix("""
            CREATE TABLE n (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, age INTEGER);
            INSERT INTO n (id, mail, age) SELECT id, email AS mail, age FROM users;
            DROP TABLE users;
            ALTER TABLE n RENAME TO users;
            """)
            .orElseThrow();
    assertThat(fixed.text()).contains("RENAME COLUMN \"email\" TO \"mail\"");
  }

  /** SQLite would copy the name of the column, in double quotes, as a string. */
  @Test
  void aNewColumnThatDrizzleReadsFromTheOldTableIsLeftToItsDefault() {
    FixedMigration fixed =
        fix("""
            CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT, age INTEGER, name TEXT DEFAULT 'none');
            INSERT INTO n ("id", "email", "age", "name") SELECT "id", "email", "age", "name" FROM users;
            DROP TABLE users;
            ALTER TABLE n RENAME TO users;
            """)
            .orElseThrow();
    assertThat(fixed.text()).doesNotContain("\"name\" FROM");
  }

  @Test
  void dataStatementsStayInTheirOrder() {
    FixedMigration fixed =
        fix("""
            UPDATE users SET email = '' WHERE email IS NULL;
            CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER);
            INSERT INTO n SELECT id, coalesce(email, 'none'), age FROM users;
            INSERT INTO settings VALUES ('version', '2');
            DROP TABLE users;
            ALTER TABLE n RENAME TO users;
            INSERT INTO users VALUES (100, 'a', 1);
            """)
            .orElseThrow();
    assertThat(fixed.text())
        .startsWith(
            """
            -- Data before the change.
            UPDATE users SET email = '' WHERE email IS NULL;
            UPDATE "users" SET "email" = 'none' WHERE "email" IS NULL;
            """)
        .endsWith(
            """
            -- Data after the change.
            INSERT INTO settings VALUES ('version', '2');
            INSERT INTO users VALUES (100, 'a', 1);
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id, lower(email), age FROM users | it computes a value: lower(email)",
        "SELECT id, email, age FROM users WHERE id > 1 | it copies only some of the rows",
        "SELECT id, 'x', age FROM users | it computes a value: 'x'",
        "SELECT id, \"none\", age FROM users | it fills column email with a value of its own",
      })
  void whatComputesOrLeavesOutIsRefused(String select, String reason) {
    assertThatThrownBy(
            () ->
                fix(
                    """
                    CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER);
                    INSERT INTO n %s;
                    DROP TABLE users;
                    ALTER TABLE n RENAME TO users;
                    """
                        .formatted(select)))
        .isInstanceOf(FixRefusedException.class)
        .hasMessageContaining("the migration 2.sql cannot be rewritten\n  --> 2.sql:2:1")
        .hasMessageContaining(reason);
  }

  /** On D1, renaming a table takes the references of its children along. */
  @Test
  void aMigrationThatLeavesChildrenWithoutParentIsRefused() {
    assertThatThrownBy(
            () ->
                fix(
                    """
                    ALTER TABLE users RENAME TO users_old;
                    CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER);
                    INSERT INTO users SELECT * FROM users_old;
                    DROP TABLE users_old;
                    """))
        .isInstanceOf(PlanRefusedException.class)
        .hasMessageContaining("refers to table \"users_old\"");
  }

  @Test
  void aMigrationThatLosesNothingIsLeftAlone() {
    assertThat(fix("ALTER TABLE users ADD COLUMN name TEXT;")).isEmpty();
  }

  @Test
  void rowsThatADeleteTakesAlongAreRefused() {
    assertThatThrownBy(() -> fix("DELETE FROM users;"))
        .isInstanceOf(FixRefusedException.class)
        .hasMessageContaining("its data statements lose rows: table \"posts\" loses 3 of 3 rows");
  }
}
