package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back in time, and beginning anew. */
@NeedsNode
class RemoteRestoreIT {

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

  private static List<String> apply(RemoteProject project) {
    return project
        .with(opened -> ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE))
        .applied();
  }

  private static RestoreDatabase.Loss findLoss(
      RemoteProject project, String bookmark, Instant moment) {
    var request = new RestoreDatabase.Request(bookmark, moment);
    return project.with(opened -> RestoreDatabase.of(opened).findLoss(request, Instant.now()));
  }

  @Test
  void whatWasDoneSinceIsLostAndNothingElse() throws InterruptedException {
    var project = new RemoteProject(folder, peer, "restore");
    project.migration("0001_a.sql", "CREATE TABLE a (x);");
    apply(project);
    // The ledger's times are whole seconds.
    Thread.sleep(1100);
    Instant between = Instant.now();
    Thread.sleep(1100);
    project.migration("0002_b.sql", "CREATE TABLE b (x);");
    apply(project);
    String bookmark = project.heard.get(project.heard.size() - 2).replace("bookmark: ", "");

    for (RestoreDatabase.Loss loss :
        List.of(findLoss(project, bookmark, null), findLoss(project, null, between))) {
      assertThat(loss.bookmark()).isEqualTo(bookmark);
      assertThat(loss.lost()).extracting(AppliedMigration::name).containsExactly("0002_b.sql");
      assertThat(loss.moment().orElseThrow()).isBetween(between.minusSeconds(2), Instant.now());
    }
    peer.fault("{\"kind\": \"reset-after\", \"path\": \"restore\"}");
    project.with(
        opened -> {
          RestoreDatabase restore = RestoreDatabase.of(opened);
          var request = new RestoreDatabase.Request(bookmark, null);
          return restore.restore(restore.findLoss(request, Instant.now()), project.confirmation());
        });
    assertThat(project.query("SELECT name FROM d1_migrations")).containsExactly("0001_a.sql");
    assertThat(apply(project)).containsExactly("0002_b.sql");
    assertThatThrownBy(() -> findLoss(project, null, between.minus(Duration.ofDays(400))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no state for");
    assertThatThrownBy(() -> findLoss(project, null, Instant.now().plus(Duration.ofDays(400))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is in the future");
  }

  @Test
  void resetBeginsAnew() {
    var project = new RemoteProject(folder, peer, "reset");
    project
        .migration(
            "0001_a.sql",
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            CREATE TABLE c (id INTEGER PRIMARY KEY AUTOINCREMENT, p REFERENCES p ON DELETE RESTRICT);
            CREATE VIRTUAL TABLE f USING fts5(x);
            CREATE VIEW v AS SELECT id FROM p;
            CREATE TRIGGER r AFTER DELETE ON p BEGIN SELECT RAISE(ABORT, 'never'); END;
            INSERT INTO p VALUES (1);
            INSERT INTO c VALUES (1, 1);
            """)
        .migration("0002_b.sql", "CREATE TABLE b (x);")
        .write("seed.sql", "INSERT INTO b VALUES ('seeded');");
    apply(project);
    var seed = List.of(folder.resolve("seed.sql"));
    ResetDatabase.Result result =
        project.with(
            opened ->
                ResetDatabase.run(
                    opened,
                    new ResetDatabase.Request(seed, project.confirmation()),
                    ApplyMigrations.Progress.NONE));
    assertThat(result.applied()).containsExactly("0001_a.sql", "0002_b.sql");
    assertThat(project.query("SELECT x FROM b")).containsExactly("seeded");
    assertThat(project.query("SELECT name FROM d1_migrations")).hasSize(2);
    assertThat(project.heard.stream().filter(line -> line.startsWith("bookmark: "))).hasSize(2);
  }

  @Test
  void previewIsAnotherDatabase() {
    var project = new RemoteProject(folder, peer, "production");
    String preview = new RemoteProject(folder.resolve("other"), peer, "preview").database().id();
    project
        .write(
            "wrangler.jsonc",
            """
            {"d1_databases": [{"binding": "DB", "database_name": "production",
              "database_id": "%s", "preview_database_id": "%s"}]}
            """
                .formatted(project.database().id(), preview))
        .migration("0001_a.sql", "CREATE TABLE a (x);");
    List<String> applied =
        project.with(
            Target.PREVIEW,
            30,
            opened -> {
              assertThat(opened.database().identity().summary())
                  .isEqualTo("preview database preview");
              return ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE).applied();
            });
    assertThat(applied).hasSize(1);
    assertThat(project.query("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"))
        .containsExactly("0");
  }
}
