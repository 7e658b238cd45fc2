package io.github.d1maven.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.create.CreateMigration;
import io.github.d1maven.core.create.PlanPreferences;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseStateTest {

  private final SampleProject sample;

  /** The schemas that were read, in order. */
  private final List<SchemaSource> read = new ArrayList<>();

  DatabaseStateTest(@TempDir Path basedir) {
    sample = new SampleProject(basedir);
    sample.migration("0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY);");
    sample.with(project -> ApplyMigrations.run(project, ApplyMigrations.Progress.NONE));
  }

  private DatabaseState state(Project project) {
    return new DatabaseState(
        project,
        source -> {
          read.add(source);
          return project.engine().read(source);
        });
  }

  private static List<String> tables(Schema schema) {
    return schema.tables().stream().map(Table::name).map(Object::toString).toList();
  }

  @Test
  void partsAreReadWhenAskedForAndOnce() {
    sample.migration("0002_b.sql", "CREATE TABLE b (id);");
    sample.sql("CREATE TABLE c (id)");
    sample.with(
        project -> {
          DatabaseState state = state(project);
          for (int i = 0; i < 2; i++) {
            assertThat(tables(state.replayed())).containsExactly("a");
            assertThat(tables(state.live())).containsExactly("a", "c");
            assertThat(tables(state.upcoming())).containsExactly("a", "c", "b");
            assertThat(state.drift()).containsExactly("table \"c\"");
            assertThat(read).hasSize(3);
          }
          sample.sql("DROP TABLE c");
          assertThat(tables(state.live())).as("of one moment").containsExactly("a", "c");
          return true;
        });
  }

  @Test
  void nothingIsReadBeforeItIsAskedFor() {
    sample.with(
        project -> {
          DatabaseState state = state(project);
          sample.sql("CREATE TABLE later (id)");
          assertThat(tables(state.live())).containsExactly("a", "later");
          assertThat(read).hasSize(1);
          return true;
        });
  }

  @Test
  void withoutPendingMigrationsTheUpcomingSchemaIsTheLiveOne() {
    sample.with(
        project -> {
          DatabaseState state = state(project);
          assertThat(state.upcoming()).isSameAs(state.live());
          assertThat(read).hasSize(1);
          return true;
        });
  }

  @Test
  void oneCreateReadsTheLiveSchemaOnce() {
    sample.schema("CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);");
    var request =
        new CreateMigration.Request(
            "add name", List.of(sample.file("src/main/d1/schema.sql")), PlanPreferences.NONE);
    sample.with(project -> CreateMigration.run(state(project), request));
    assertThat(sample.migrations()).containsExactly("0001_a.sql", "0002_add_name.sql");
    assertThat(read.stream().filter(source -> !source.live().isEmpty())).hasSize(1);
    assertThat(read).as("the live and the replayed schema").hasSize(2);
  }

  @Test
  void databaseThatIsWhatItsMigrationsYieldHasNotDrifted() {
    sample.with(
        project -> {
          DatabaseState state = state(project);
          assertThat(state.drift()).isEmpty();
          state.requireNoDrift();
          return true;
        });
  }

  @Test
  void driftIsRefusedWithTheObjectsThatDiffer() {
    sample.sql("CREATE VIEW v AS SELECT id FROM a");
    sample.with(
        project -> {
          assertThatThrownBy(() -> state(project).requireNoDrift())
              .isInstanceOfSatisfying(
                  DriftException.class,
                  e -> assertThat(e.differences()).containsExactly("view \"v\""));
          return true;
        });
  }

  @Test
  void migrationsThatTheFolderLacksCannotBeReplayed() {
    sample.sql("INSERT INTO d1_migrations (name) VALUES ('0002_gone.sql')");
    sample.with(
        project -> {
          DatabaseState state = state(project);
          assertThat(tables(state.upcoming())).containsExactly("a");
          assertThatThrownBy(state::replayed)
              .isInstanceOfSatisfying(
                  UnknownMigrationsException.class,
                  e -> assertThat(e.names()).containsExactly("0002_gone.sql"));
          return true;
        });
  }
}
