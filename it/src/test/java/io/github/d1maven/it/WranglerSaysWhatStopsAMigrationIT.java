package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration of ours that rows forbid, applied by wrangler alone: it fails in words that name the
 * table and the rule, and changes nothing.
 */
@NeedsNode
class WranglerSaysWhatStopsAMigrationIT {
  private static final String USERS =
      "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER);\n";
  private static final String POSTS =
      "CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER);\n";

  /** Schemas that the rows forbid, each with the words. */
  private static final Map<String, String> FORBIDDEN =
      Map.of(
          USERS.replace("email TEXT", "email TEXT NOT NULL") + POSTS,
          "column users.email contains NULL, which NOT NULL forbids",
          USERS.replace("age INTEGER", "age INTEGER CHECK (age >= 0)") + POSTS,
          "rows of table users violate CHECK (age >= 0)",
          USERS + POSTS + "CREATE UNIQUE INDEX users_email ON users (email);\n",
          "table users has duplicate values for unique index users_email",
          USERS + POSTS.replace("author INTEGER", "author INTEGER REFERENCES users (id)"),
          "table posts would refer to missing rows of table users");

  private static final String EVERYTHING =
      "SELECT (SELECT group_concat(sql) FROM sqlite_schema WHERE name NOT LIKE '\\_cf%' ESCAPE '\\')"
          + " || (SELECT group_concat(quote(email) || age) FROM users)"
          + " || (SELECT group_concat(author) FROM posts)"
          + " || (SELECT group_concat(name) FROM d1_migrations)";

  @TempDir Path folder;

  @Test
  void theTableAndTheRuleAreNamedAndNothingChanges() {
    TestProject project = TestProject.empty(folder);
    Wrangler wrangler = project.wrangler();
    project.write("src/main/d1/schema.sql", USERS + POSTS);
    project.create("first");
    wrangler.apply();
    List<String> before =
        wrangler.query(
            "INSERT INTO users VALUES (1, 'a@example.org', 30), (2, NULL, -1),"
                + " (3, 'a@example.org', 9); INSERT INTO posts VALUES (1, 77); "
                + EVERYTHING);
    FORBIDDEN.forEach((schema, words) -> assertStops(project, schema, words));
    assertThat(wrangler.query(EVERYTHING)).isEqualTo(before);
  }

  private static void assertStops(TestProject project, String schema, String words) {
    project.write("src/main/d1/schema.sql", schema);
    String text = project.create("forbidden").orElseThrow();
    Command.Output output = project.wrangler().run("d1", "migrations", "apply", "DB", "--local");
    assertThat(output.status()).as(text).isNotZero();
    assertThat(output.text()).contains("CHECK constraint failed: " + words);
    project.delete("migrations/0002_forbidden.sql");
  }
}
