package io.github.d1maven.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.data.ResetDatabase;
import io.github.d1maven.core.data.RestoreDatabase;
import io.github.d1maven.core.data.SeedDatabase;
import io.github.d1maven.core.database.AppliedMigration;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Load;
import io.github.d1maven.core.database.Migration;
import io.github.d1maven.core.database.PlannedRequest;
import io.github.d1maven.core.database.PrismaMigration;
import io.github.d1maven.core.database.Snapshot;
import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.database.TimeTravel;
import io.github.d1maven.core.history.Event;
import io.github.d1maven.core.history.RecordedEvent;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deletes data in a database at Cloudflare happens only if its name was typed. */
final class ConfirmationTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  private final SampleProject sample;
  private int restores;

  ConfirmationTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
    sample
        .migration("0001_a.sql", "CREATE TABLE a (x);")
        .write("src/main/d1/seed.sql", "INSERT INTO a VALUES (2);");
    sample.with(project -> ApplyMigrations.run(project, ApplyMigrations.Progress.NONE));
    sample.sql("INSERT INTO a VALUES (1)");
  }

  private <T> T with(Confirmation confirmation, BiFunction<Project, Confirmation, T> command) {
    return sample.with(
        local ->
            command.apply(
                new Project(new Remote(local.database()), local.migrations(), local.files()),
                confirmation));
  }

  /** Tries without a name, with another one and with the right one. */
  private <T> void assertAsks(String effect, BiFunction<Project, Confirmation, T> command) {
    for (Confirmation wrong : List.of(Confirmation.NONE, new Confirmation("shop2"))) {
      assertThatThrownBy(() -> with(wrong, command))
          .isInstanceOf(UnconfirmedException.class)
          .hasMessageContaining(effect);
      assertThat(sample.rows("SELECT x FROM a")).containsExactly("1");
      assertThat(restores).isZero();
    }
    with(new Confirmation("shop"), command);
  }

  private List<Path> seed() {
    return List.of(sample.file("src/main/d1/seed.sql"));
  }

  @Test
  void seedThatClears() {
    assertAsks(
        "deletes the data of all tables",
        (project, name) -> SeedDatabase.run(project, new SeedDatabase.Request(seed(), true, name)));
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("2");
  }

  @Test
  void seedThatAddsIsNotAskedAbout() {
    with(
        Confirmation.NONE,
        (project, name) ->
            SeedDatabase.run(project, new SeedDatabase.Request(seed(), false, name)));
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("1", "2");
  }

  @Test
  void reset() {
    assertAsks(
        "drops everything in the database",
        (project, name) ->
            ResetDatabase.run(
                project, new ResetDatabase.Request(seed(), name), ApplyMigrations.Progress.NONE));
    assertThat(sample.rows("SELECT x FROM a")).containsExactly("2");
  }

  @Test
  void migrationThatDropsAColumn() {
    sample.migration("0002_b.sql", "ALTER TABLE a ADD COLUMN y; ALTER TABLE a DROP COLUMN x;");
    assertAsks(
        "drops column a.x",
        (project, name) -> ApplyMigrations.run(project, name, ApplyMigrations.Progress.NONE));
    assertThat(sample.rows("SELECT * FROM a")).containsExactly("null");
  }

  @Test
  void migrationThatAddsIsNotAskedAbout() {
    sample.migration("0002_b.sql", "ALTER TABLE a ADD COLUMN y;");
    with(
        Confirmation.NONE,
        (project, name) -> ApplyMigrations.run(project, name, ApplyMigrations.Progress.NONE));
    assertThat(sample.rows("SELECT * FROM a")).containsExactly("1|null");
  }

  @Test
  void restore() {
    assertAsks(
        "undoes all changes made since then",
        (project, name) -> {
          RestoreDatabase restore = RestoreDatabase.of(project);
          var request = new RestoreDatabase.Request(null, NOW.minusSeconds(60));
          return restore.restore(restore.findLoss(request, NOW), name);
        });
    assertThat(restores).isOne();
  }

  /** The local database, which says that it is another one. */
  private final class Remote implements Database, TimeTravel {

    private final Database local;

    Remote(Database local) {
      this.local = local;
    }

    @Override
    public DatabaseIdentity identity() {
      return new DatabaseIdentity(Target.REMOTE, "shop", "elsewhere");
    }

    @Override
    public Ledger ledger() {
      return local.ledger();
    }

    @Override
    public List<RecordedEvent> events() {
      return local.events();
    }

    @Override
    public Snapshot read() {
      return local.read();
    }

    @Override
    public List<PrismaMigration> prismaMigrations() {
      return local.prismaMigrations();
    }

    @Override
    public List<List<@Nullable String>> query(String sql) {
      return local.query(sql);
    }

    @Override
    public Map<Identifier, Long> rows(List<Identifier> tables, long most) {
      return local.rows(tables, most);
    }

    @Override
    public List<PlannedRequest> requests(List<Migration> migrations) {
      return local.requests(migrations);
    }

    @Override
    public Optional<AppliedMigration> apply(Migration migration) {
      return local.apply(migration);
    }

    @Override
    public void execute(Event event, List<SqlStatement> statements) {
      local.execute(event, statements);
    }

    @Override
    public Optional<String> bookmarkAt(Instant moment) {
      return Optional.of("bookmark of " + moment);
    }

    @Override
    public String restore(String bookmark) {
      restores++;
      return "before " + bookmark;
    }

    @Override
    public <T> T dump(Function<StateReader, T> work) {
      return local.dump(work);
    }

    @Override
    public void load(Load load) {
      local.load(load);
    }

    @Override
    public void close() {}
  }
}
