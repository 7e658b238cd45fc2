package io.github.d1maven.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.d1maven.core.RemoteSample;
import io.github.d1maven.core.SampleProject;
import io.github.d1maven.core.apply.ApplyMigrations;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.gate.Difference.Kind;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.state.UnknownMigrationsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindDriftTest {

  private static final String SCHEMA =
      """
      CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INT);
      CREATE INDEX by_email ON users (email);
      CREATE VIEW v AS SELECT id FROM users;
      """;

  @TempDir Path basedir;
  private SampleProject project;

  @BeforeEach
  void apply() {
    project = new SampleProject(basedir);
    project.migration("0001_users.sql", SCHEMA).schema(SCHEMA);
    project.with(FindDriftTest::apply);
  }

  private static List<String> apply(Project opened) {
    return ApplyMigrations.run(opened, ApplyMigrations.Progress.NONE).applied();
  }

  private static FindDrift.Result applied(Project opened) {
    return FindDrift.run(opened, new Expectation.AppliedMigrations());
  }

  private FindDrift.Result declared(Project opened) {
    var files = List.of(project.file("src/main/d1/schema.sql"));
    return FindDrift.run(opened, new Expectation.Declared(files));
  }

  private void assertFails(FindDrift.Result result, FailOn failOn, String... words) {
    assertThatThrownBy(
            () ->
                project.with(
                    opened -> {
                      result.require(opened, failOn);
                      return true;
                    }))
        .isInstanceOf(FoundDriftException.class)
        .hasMessageContainingAll(words);
  }

  private void assertPasses(FindDrift.Result result, FailOn failOn) {
    project.with(
        opened -> {
          result.require(opened, failOn);
          return true;
        });
  }

  @Test
  void anUnchangedDatabaseHasNone() {
    assertThat(project.with(FindDriftTest::applied).differences()).isEmpty();
    assertThat(project.with(this::declared).differences()).isEmpty();
    assertPasses(project.with(FindDriftTest::applied), FailOn.ANY);
  }

  @Test
  void whatSomebodyAddedIsNotDestructive() {
    project.sql(
        "CREATE TABLE scratch (x)", "DROP INDEX by_email", "ALTER TABLE users ADD COLUMN tmp TEXT");
    FindDrift.Result result = project.with(FindDriftTest::applied);
    assertThat(result.differences())
        .containsExactlyInAnyOrder(
            new Difference(
                "table \"scratch\"",
                Kind.UNEXPECTED,
                false,
                List.of(),
                List.of("CREATE TABLE scratch (x)")),
            new Difference("table \"users\"", Kind.CHANGED, false, List.of(), List.of("tmp TEXT")),
            new Difference(
                "index \"by_email\"",
                Kind.MISSING,
                false,
                List.of("CREATE INDEX by_email ON users (email)"),
                List.of()));
    assertPasses(result, FailOn.DESTRUCTIVE);
    assertPasses(result, FailOn.NONE);
    assertFails(
        result,
        FailOn.ANY,
        "the local database DB does not match its applied migrations",
        "table \"scratch\"",
        "create name=adopt_changes adopt=true");
  }

  @Test
  void aMissingColumnIsDestructive() {
    project.sql("ALTER TABLE users DROP COLUMN age");
    FindDrift.Result result = project.with(FindDriftTest::applied);
    assertThat(result.differences())
        .containsExactly(
            new Difference("table \"users\"", Kind.CHANGED, true, List.of("age INT"), List.of()));
    assertFails(result, FailOn.DESTRUCTIVE, "table \"users\"");
    assertPasses(result, FailOn.NONE);
  }

  @Test
  void aMissingTableIsDestructive() {
    project.sql("DROP VIEW v", "DROP TABLE users");
    FindDrift.Result result = project.with(FindDriftTest::applied);
    assertThat(result.differences())
        .extracting(d -> d.subject() + " " + d.kind() + " " + d.destructive())
        .containsExactlyInAnyOrder(
            "table \"users\" MISSING true",
            "index \"by_email\" MISSING false",
            "view \"v\" MISSING false");
  }

  @Test
  void eachPartOfATableIsShown() {
    project.sql(
        "DROP VIEW v",
        "DROP TABLE users",
        "CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE ON CONFLICT IGNORE,"
            + " age INT REFERENCES users ON DELETE CASCADE, CHECK (age > 0)) STRICT",
        "CREATE VIEW v AS SELECT id FROM users",
        "CREATE INDEX by_email ON users (email)");
    Difference difference = project.with(FindDriftTest::applied).differences().get(0);
    assertThat(difference.expected()).contains("id INTEGER PRIMARY KEY", "email TEXT");
    assertThat(difference.live())
        .contains(
            "id TEXT PRIMARY KEY",
            "email TEXT NOT NULL UNIQUE ON CONFLICT IGNORE",
            "UNIQUE (\"email\") ON CONFLICT IGNORE",
            "FOREIGN KEY (\"age\") REFERENCES \"users\" ON DELETE CASCADE ON UPDATE NO ACTION",
            "CHECK (age > 0)",
            "STRICT");
  }

  @Test
  void pendingMigrationsAreADifferenceFromTheDeclaredSchemaAlone() {
    project
        .schema(SCHEMA + "CREATE TABLE later (x);\n")
        .migration("0002_later.sql", "CREATE TABLE later (x);\n");
    assertThat(project.with(FindDriftTest::applied).differences()).isEmpty();
    FindDrift.Result result = project.with(this::declared);
    assertThat(result.differences())
        .extracting(Difference::subject)
        .containsExactly("table \"later\"");
    assertFails(
        result,
        FailOn.ANY,
        "the local database DB does not match the declared schema",
        "to apply them:\n           apply");
  }

  @Test
  void aMigrationRunOutsideTheLedgerIsFoundRemotely() {
    try (var sample = new RemoteSample(project)) {
      sample.with(FindDriftTest::apply);
      project.migration("0002_later.sql", "CREATE TABLE later (x);\n");
      sample.sql("CREATE TABLE later (x);");
      assertThat(sample.with(FindDriftTest::applied).differences())
          .extracting(d -> d.subject() + " " + d.kind())
          .containsExactly("table \"later\" UNEXPECTED");
    }
  }

  @Test
  void aDatabaseThatIsAheadIsTold() {
    project.sql("INSERT INTO d1_migrations (name) VALUES ('0009_other.sql')");
    assertThatThrownBy(() -> project.with(FindDriftTest::applied))
        .isInstanceOf(UnknownMigrationsException.class);
  }

  @Test
  void unknownValueOfFailOnIsRefused() {
    assertThat(FailOn.named(" Destructive ")).isEqualTo(FailOn.DESTRUCTIVE);
    assertThatThrownBy(() -> FailOn.named("all"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("the values are any, destructive and none");
  }
}
