package io.github.d1maven.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.setVariableValueToObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
final class GoalsTest extends RunsGoals {

  private static final String SCHEMA = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);\n";

  GoalsTest(@TempDir Path basedir) {
    super(basedir);
  }

  private String identity() {
    return "local database DB (" + project.basedir().relativize(project.database()) + ")";
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "create users")
  void createWritesAMigration(CreateMojo mojo) throws Exception {
    project.schema(SCHEMA);
    List<String> lines = run(mojo);
    assertThat(lines)
        .startsWith(identity(), "wrote src/main/d1/migrations/0001_create_users.sql:")
        .contains("    " + SCHEMA.strip())
        .endsWith("apply it with mvn d1:apply");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "the database with 1 pending migration already matches the declared schema");
  }

  @Test
  @InjectMojo(goal = "apply")
  @MojoParameter(name = "probe", value = "true")
  void applyAsksFirstAndReportsTheAnswers(ApplyMojo mojo) throws Exception {
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES (1), ('it''s'), ('it''s')");
    project.migration("0001_u.sql", "CREATE UNIQUE INDEX u ON t (a);");
    assertThatThrownBy(() -> run(mojo))
        .hasMessageContaining("table t has duplicate values for unique index u: 2 rows")
        .hasMessageContaining("rowid = 2, 3")
        .hasMessageContaining("add: -Dd1.probe=false");
    JsonNode answer = ReportSchema.read(report(mojo)).path("result").path("probes").path(0);
    assertThat(answer.path("answer").asText()).isEqualTo("violated");
    assertThat(answer.path("keyColumns").toString()).isEqualTo("[\"rowid\"]");
    assertThat(answer.path("keys").toString()).isEqualTo("[[\"2\"],[\"3\"]]");
    project.sql("DELETE FROM t WHERE rowid = 2");
    assertThat(run(mojo))
        .containsSubsequence(
            "existing rows meet 1 requirement of the migrations", "applied 0001_u.sql");
    assertThat(ReportSchema.read(report(mojo)).path("result").path("probes")).hasSize(1);
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "adopt")
  @MojoParameter(name = "adopt", value = "true")
  void createAdoptsWhatIsThere(CreateMojo mojo) throws Exception {
    project.sql("CREATE TABLE t (a)");
    assertThat(run(mojo))
        .contains("wrote src/main/d1/migrations/0001_adopt.sql:")
        .endsWith("recorded it as applied");
    assertThat(run(mojo)).endsWith("nothing to adopt: the database matches its migrations");
  }

  @Test
  @InjectMojo(goal = "create")
  void createNeedsAName(CreateMojo mojo) {
    assertFails(mojo, "the migration has no name\n  help:  say what it does: -Dd1.name=add_email");
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "drop")
  @MojoParameter(name = "allow", value = "D1-101:a, D1-102:b.c")
  void createTakesSeveralHazards(CreateMojo mojo) throws Exception {
    project
        .schema("CREATE TABLE b (id);")
        .migration("0001_a.sql", "CREATE TABLE a (id); CREATE TABLE b (id, c);");
    assertThat(run(mojo)).contains("wrote src/main/d1/migrations/0002_drop.sql:");
  }

  @Test
  @InjectMojo(goal = "create")
  @MojoParameter(name = "name", value = "drop")
  void createRefusesToDeleteData(CreateMojo mojo) {
    project
        .schema("CREATE TABLE b (id);")
        .migration("0001_a.sql", "CREATE TABLE \"a 'a'\" (id); CREATE TABLE b (id, c);");
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("[D1-101] ")
        .hasMessageContaining("[D1-102] ")
        .hasMessageContaining("\n  help:  to delete this data, add: '-Dd1.allow=")
        .hasMessageContaining("D1-101:a '\\''a'\\''")
        .hasMessageContaining("D1-102:b.c");
  }

  @Test
  @InjectMojo(goal = "diff")
  void diffPrintsAndWritesNothing(DiffMojo mojo) throws Exception {
    project.schema(SCHEMA);
    assertThat(run(mojo))
        .startsWith(identity(), "from the database to the declared schema:")
        .contains(SCHEMA.strip())
        .last()
        .asString()
        .matches("estimated cost: \\d+ rows written, \\d+ read, with the rows that record it");
    assertThat(project.migrations()).isEmpty();
    assertThat(project.database()).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "diff")
  @MojoParameter(name = "renames", value = "users.email")
  void unreadableRenameIsRefused(DiffMojo mojo) {
    project.schema(SCHEMA);
    assertFails(
        mojo,
        """
        invalid rename "users.email"
          help:  write old_table=new_table or table.old_column=new_column, for example: \
        -Dd1.renames=users.email=mail
        """);
  }

  @Test
  @InjectMojo(goal = "diff")
  void diffNeedsASchema(DiffMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("\n\nthere is no schema\n  cause: looked for ");
  }

  @Test
  @InjectMojo(goal = "apply")
  void applySaysOneLineForEachMigration(ApplyMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);").migration("0002_b.sql", "");
    assertThat(run(mojo))
        .containsExactly(
            identity(), "applied 0001_a.sql", "applied 0002_b.sql", "2 migrations applied");
    assertThat(run(mojo)).containsExactly(identity(), "nothing to apply");
  }

  @Test
  @InjectMojo(goal = "apply")
  @MojoParameter(name = "dryRun", value = "true")
  @MojoParameter(name = "history", value = "false")
  @MojoParameter(name = "upTo", value = "1")
  void dryRunShowsEveryStatement(ApplyMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (\n  a);").migration("0002_b.sql", "");
    assertThat(run(mojo))
        .contains(
            "    CREATE TABLE a (",
            "      a);",
            "    INSERT INTO \"d1_migrations\" (name) VALUES ('0001_a.sql');")
        .endsWith("dry run: 1 migration would be applied; they ran on a copy; nothing was changed");
    assertThat(project.database()).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "apply")
  void applyCannotWorkOnSomethingElse(ApplyMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    Files.createDirectories(project.database());
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("\n\nthe local database DB cannot be used\n  cause: ")
        .satisfies(e -> assertThat(e.getMessage()).contains(e.getCause().getMessage()));
  }

  @Test
  @InjectMojo(goal = "seed")
  void seedSaysWhatItDid(SeedMojo mojo) throws Exception {
    project
        .migration("0001_a.sql", "")
        .write("src/main/d1/seed.sql", "INSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);\n");
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES (0)");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "warning: 1 migration is pending: the seed ran without it; apply it first with mvn"
                + " d1:apply",
            "cleared 1 table, ran 2 statements of the seed");
    assertThat(project.rows("SELECT a FROM t")).containsExactly("1", "2");
  }

  @Test
  @InjectMojo(goal = "seed")
  @MojoParameter(name = "seed", value = "db/rows.sql")
  @MojoParameter(name = "clear", value = "false")
  void seedKeepsDataOnRequest(SeedMojo mojo) throws Exception {
    project.write("db/rows.sql", "INSERT INTO t VALUES (1);");
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES (0)");
    assertThat(run(mojo)).endsWith("ran 1 statement of the seed");
    assertThat(project.rows("SELECT a FROM t")).containsExactly("0", "1");
  }

  @Test
  @InjectMojo(goal = "seed")
  void seedThatIsMissingClearsNothing(SeedMojo mojo) throws Exception {
    project.sql("CREATE TABLE t (a)", "INSERT INTO t VALUES (0)");
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("\n\nthere is no seed\n");
    assertThat(project.rows("SELECT a FROM t")).containsExactly("0");
  }

  @Test
  @InjectMojo(goal = "reset")
  void resetSaysWhatItDid(ResetMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    assertThat(run(mojo))
        .containsExactly(
            identity(), "applied 0001_a.sql", "dropped everything, applied 1 migration, no seed");
  }

  @Test
  @InjectMojo(goal = "plan")
  void planIsWrittenForReview(PlanMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "0001_a.sql: 1 statement",
            "estimated cost of 0001_a.sql: 13 rows written, 8 read, with the rows that record it",
            "1 migration to apply",
            "wrote target/d1/plan.json");
    assertThat(Files.readString(project.file("target/d1/plan.md")))
        .isEqualTo(
            """
            ### Plan for local database DB

            * 0001_a.sql: 1 statement
            * estimated cost of 0001_a.sql: 13 rows written, 8 read, with the rows that record it
            * 1 migration to apply

            #### 0001_a.sql

            ```sql
            CREATE TABLE a (a);
            ```

            The way back: `mvn d1:reset`, which deletes all rows of the local database and applies all migrations again
            """);
  }

  @Test
  @InjectMojo(goal = "apply")
  @MojoParameter(name = "plan", value = "plan.json")
  void somethingElseThanAPlanIsRefused(ApplyMojo mojo) {
    project.write("plan.json", "{}");
    assertFails(
        mojo,
        """
        it is not a plan file
          --> plan.json
          cause: it has no hash
          state: nothing was changed
          help:  make a new plan and review it
        """);
  }

  @Test
  @InjectMojo(goal = "validate")
  void validateSaysWhatAgrees(ValidateMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    project.sql(
        "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)",
        "INSERT INTO d1_migrations VALUES (1, '0001_a.sql', '2026-11-22 14:00:00')");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "1 applied migration cannot be compared with the file: wrangler or another tool"
                + " applied it",
            "the recorded migrations match the folder: 1 applied, 0 pending");
    project.sql("INSERT INTO d1_migrations VALUES (2, '0002_b.sql', '2026-11-22 14:00:00')");
    assertFails(
        mojo,
        """
        migration 0002_b.sql was applied from somewhere else
          --> src/main/d1/migrations
          cause: the folder has neither this migration nor a later one
          help:  merge the branch that has it before you go on
          help:  or rebuild the local database without it:
                   mvn d1:reset
        """);
  }

  @Test
  @InjectMojo(goal = "drift")
  void driftIsShownAsSql(DriftMojo mojo) throws Exception {
    assertThat(run(mojo))
        .containsExactly(identity(), "no drift: the database matches its applied migrations");
    project.sql("CREATE TABLE scratch (x,\n  y)");
    setVariableValueToObject(mojo, "failOn", "destructive");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "warning: table \"scratch\": only in the database",
            "warning:   + CREATE TABLE scratch (x,",
            "warning:   +   y)",
            "1 difference between the database and its applied migrations, which d1.failOn allows");
    setVariableValueToObject(mojo, "failOn", "any");
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true");
    setVariableValueToObject(mojo, "expect", "moon");
    assertFails(
        mojo,
        "unknown value \"moon\" of expect\n  cause: the values are applied and declared\n"
            + "  help:  for example: -Dd1.expect=declared");
  }

  @Test
  @InjectMojo(goal = "status")
  void reportThatCannotBeWrittenHidesNoError(StatusMojo mojo) throws Exception {
    project.write("wrangler.json", "this is not JSON").write("out", "a file");
    setVariableValueToObject(mojo, "basedir", project.basedir().toFile());
    setVariableValueToObject(mojo, "buildDirectory", project.file("out").toFile());
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("wrangler.json");
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "log", value = "xml")
  void unknownLogIsRefused(StatusMojo mojo) {
    assertFails(
        mojo,
        "unknown value \"xml\" of log\n  cause: the values are text and json\n"
            + "  help:  for example: -Dd1.log=json");
  }

  @Test
  @InjectMojo(goal = "history")
  void historyIsATable(HistoryMojo mojo) throws Exception {
    assertThat(run(mojo)).containsExactly(identity(), "0 events");
    project.sql(
        "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)",
        "INSERT INTO d1_migrations VALUES (1, '0001_a.sql', '2026-11-22 14:00:00')");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "when (UTC)           event      name        took  rows written  commit  recorded by",
            "2026-11-22 14:00:00  migration  0001_a.sql  -     -             -       wrangler or"
                + " another tool",
            "1 event, 1 not recorded by this plugin");
  }

  @Test
  @InjectMojo(goal = "apply")
  @MojoParameter(name = "history", value = "false")
  void applyRecordsNoHistoryOnRequest(ApplyMojo mojo) throws Exception {
    project.migration("0001_a.sql", "CREATE TABLE a (a);");
    run(mojo);
    assertThat(project.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"))
        .containsExactlyInAnyOrder("d1_migrations", "sqlite_sequence", "a");
  }

  @Test
  @InjectMojo(goal = "status")
  void statusIsATable(StatusMojo mojo) throws Exception {
    project.migration("0001_a.sql", "");
    assertThat(run(mojo))
        .containsExactly(
            identity(),
            "migration   state    applied at (UTC)",
            "0001_a.sql  pending  -",
            "0 applied, 1 pending");
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "skip", value = "true")
  void skippedGoalDoesNotEvenLook(StatusMojo mojo) throws Exception {
    project.write("wrangler.json", "this is not JSON");
    assertThat(run(mojo)).containsExactly("skipped, because d1.skip is set");
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "target", value = "remote")
  @MojoParameter(name = "timeout", value = "0")
  void remoteNeedsTime(StatusMojo mojo) {
    assertFails(
        mojo,
        "the timeout is 0\n  cause: it must be a positive number of seconds (default 300)\n"
            + "  help:  for example: -Dd1.timeout=600");
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "target", value = "remote")
  @MojoParameter(name = "d1Target", value = "Local")
  void longNameOfTargetWins(StatusMojo mojo) throws Exception {
    assertThat(run(mojo)).startsWith(identity());
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "d1Target", value = "moon")
  void unknownTargetIsRefused(StatusMojo mojo) {
    assertFails(
        mojo,
        """
        unknown target "moon"
          cause: the targets are local, remote and preview
          help:  omit it for the local database
        """);
  }

  @Test
  @InjectMojo(goal = "status")
  @MojoParameter(name = "binding", value = "SHOP")
  @MojoParameter(name = "migrationsDir", value = "db")
  @MojoParameter(name = "migrationsTable", value = "ledger")
  @MojoParameter(name = "persistTo", value = "state")
  void parametersDescribeADatabaseWithoutWranglerFile(StatusMojo mojo) throws Exception {
    project.write("db/0001_a.sql", "");
    assertThat(run(mojo))
        .satisfies(
            lines ->
                assertThat(lines.get(0))
                    .startsWith("local database SHOP (state/v3/d1/miniflare-D1DatabaseObject/"))
        .endsWith("0001_a.sql  pending  -", "0 applied, 1 pending");
  }

  @Test
  @InjectMojo(goal = "create")
  void parentProjectPassesBy(CreateMojo mojo) throws Exception {
    setVariableValueToObject(mojo, "packaging", "pom");
    assertThat(run(mojo)).containsExactly("nothing to do: this project has no D1 database");
    project.schema(SCHEMA);
    assertFails(mojo, "the migration has no name\n  help:  say what it does: -Dd1.name=add_email");
  }

  @Test
  @InjectMojo(goal = "apply")
  void otherModulesPassBy(ApplyMojo mojo) throws Exception {
    setVariableValueToObject(
        mojo, "reactorProjects", List.of(new MavenProject(), new MavenProject()));
    assertThat(run(mojo)).containsExactly("nothing to do: this project has no D1 database");
    project.migration("0001_a.sql", "");
    assertThat(run(mojo)).endsWith("1 migration applied");
  }
}
