package io.github.d1maven.core.check;

import io.github.d1maven.core.history.Checksum;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.migrations.DuplicateNumber;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.plan.PlanOptions;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.trial.FailedAssertion;
import io.github.d1maven.diff.trial.MigrationStep;
import io.github.d1maven.diff.trial.MigrationTrial;
import io.github.d1maven.diff.trial.TrialOutcome;
import io.github.d1maven.diff.trial.TrialScripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what speaks against a deployment, in the project's files alone. */
public final class ProjectCheck {

  private final ProjectFiles project;
  private final LintInput input;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param input the migrations, replayed
   */
  public ProjectCheck(ProjectFiles project, LintInput input) {
    this.project = project;
    this.input = input;
  }

  /** Returns what was found so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Compares the migrations with their recorded checksums. */
  public void checksums(ChecksumFile sums) {
    Path folder = project.migrations().directory();
    for (Problem fault : sums.faults()) {
      Hit hit = Hit.of("", project.files().name(folder.resolve(ChecksumFile.NAME)), null, fault);
      add(
          CheckStep.NO_CHECKSUMS,
          new Hit("", hit.file(), null, atLine(fault) + hit.fact(), hit.remedies()));
    }
    Set<String> names = new HashSet<>();
    for (LintedMigration migration : input.migrations()) {
      names.add(migration.name());
      if (migration.fault() == null) {
        checksum(migration, sums);
      }
    }
    for (String name : sums.names()) {
      if (!names.contains(name)) {
        add(
            CheckStep.MISSING,
            inFile(
                    "",
                    folder.resolve(name),
                    "the migration is recorded in " + ChecksumFile.NAME + " but missing")
                .help("restore it")
                .help(record("if no database has it, forget it with")));
      }
    }
  }

  private void checksum(LintedMigration migration, ChecksumFile sums) {
    Optional<String> recorded = sums.of(migration.name());
    if (recorded.isEmpty() && sums.exists()) {
      add(
          CheckStep.UNRECORDED,
          migration
              .hit("the migration has no line in " + ChecksumFile.NAME)
              .help(record("a local apply adds it; to record all migrations now, run")));
    } else if (recorded.isPresent()
        && !recorded.get().equals(Checksum.of(migration.script().text()))) {
      add(
          CheckStep.EDITED,
          migration
              .hit("the migration was changed after it was recorded")
              .help("restore it and write another migration")
              .help(record("if no database has it yet, take the change in with")));
    }
  }

  private static String atLine(Problem fault) {
    Place place = fault.place();
    return place == null ? "" : "line " + place.line() + ": ";
  }

  /** Looks for numbers that several migrations have. */
  public void numbers() {
    for (DuplicateNumber duplicate : DuplicateNumber.in(project.migrations().list())) {
      MigrationFile last = duplicate.files().get(duplicate.files().size() - 1);
      add(
          CheckStep.DUPLICATE,
          inFile(last.name(), last.path(), "several migrations have the number " + duplicate)
              .help("rename the one that has not been applied to any database yet"));
    }
  }

  private static Remedy record(String purpose) {
    return new Remedy.Run(purpose, "check", List.of(new Remedy.Option("sum", "update")));
  }

  private Hit inFile(String migration, Path file, String fact) {
    return new Hit(migration, project.files().name(file), null, fact);
  }

  /** Compares the schema after all migrations with the declared one. */
  public void declared(List<Path> schemaFiles) {
    if (input.migrations().stream().anyMatch(migration -> migration.step() == null)) {
      return;
    }
    DiffEngine engine = new DiffEngine(project.ignored());
    SchemaSource source = SchemaSource.of(project.files().read(schemaFiles));
    Schema declared =
        engine.complete(
            input.last(), engine.read(source), PlanOptions.DEFAULT.withScripts(source.scripts()));
    List<String> differences = engine.differences(input.last(), declared);
    if (!differences.isEmpty()) {
      add(
          CheckStep.UNDECLARED,
          inFile(
                  "",
                  schemaFiles.get(0),
                  "the migrations yield another schema than the declared one: "
                      + String.join(", ", differences))
              .help(
                  new Remedy.Run(
                      "to write the missing migration, run",
                      "create",
                      List.of(new Remedy.Option("name", "<name>"))))
              .help("or change the schema"));
    }
  }

  /** Runs each migration over rows, and the assertions. */
  public void trials(TestScripts tests) {
    List<String> names = input.migrations().stream().map(LintedMigration::name).toList();
    for (SqlScript orphan : tests.orphans(names)) {
      add(
          CheckStep.SCRIPT,
          new Hit("", orphan.name(), null, "the rows are for no migration")
              .help("the name must be that of a migration with .before.sql at its end"));
    }
    for (String other : tests.others()) {
      add(
          CheckStep.NOT_RUN,
          new Hit("", other, null, "this file is not run")
              .help("only files whose names end in .before.sql or .test.sql are; rename it"));
    }
    for (LintedMigration migration : input.migrations()) {
      MigrationStep step = migration.step();
      if (step != null) {
        trial(migration, step, tests.of(migration.name(), names));
      }
    }
  }

  private void trial(LintedMigration migration, MigrationStep step, TrialScripts scripts) {
    try {
      TrialOutcome outcome =
          migration.trial() != null && scripts.equals(TrialScripts.NONE)
              ? migration.trial()
              : MigrationTrial.run(step, project.ledgerScript(), scripts);
      report(migration, scripts, outcome);
    } catch (SqlTextException e) {
      add(
          CheckStep.SCRIPT,
          new Hit(migration.name(), e.position().script().name(), e.position(), e.fact()));
    }
  }

  private void report(LintedMigration migration, TrialScripts scripts, TrialOutcome outcome) {
    SqlTextException stopped = outcome.stopped();
    if (stopped != null) {
      stopped(migration, scripts, stopped);
    } else if (scripts.before() == null && !outcome.empty().isEmpty()) {
      add(
          CheckStep.NO_ROWS,
          migration.hit("tested without rows in " + Identifier.list(outcome.empty())));
    }
    for (FailedAssertion assertion : outcome.failed()) {
      add(
          CheckStep.ASSERTION,
          new Hit(
              migration.name(),
              assertion.query().script().name(),
              assertion.query().position(),
              "the assertion returned " + rows(assertion) + ": " + assertion.first(),
              List.of(new Remedy.Text("it must return no row after " + migration.name()))));
    }
  }

  /**
   * Over made-up rows that is a remark; over rows of the author, or before assertions, an error.
   */
  private void stopped(LintedMigration migration, TrialScripts scripts, SqlTextException stopped) {
    SqlScript rows = scripts.before();
    boolean own = rows != null;
    Hit hit =
        migration.hit(
            stopped.position(),
            "the migration stops over "
                + (rows == null ? "made-up rows" : "the rows of " + rows.name())
                + ": "
                + stopped.fact());
    String file = migration.name().replaceFirst("[.]sql$", "") + ".before.sql";
    findings.add(
        new Finding(
            CheckStep.STOPPED,
            own ? Severity.ERROR : Severity.INFO,
            own
                ? hit.help("change the rows, or the migration")
                : hit.help(
                    "it changes nothing then; to test it over other rows, write them to " + file)));
    for (SqlScript assertions : scripts.assertions()) {
      add(
          CheckStep.ASSERTION,
          new Hit(
              migration.name(),
              assertions.name(),
              null,
              "the assertions were not run, because " + migration.name() + " stops",
              List.of(new Remedy.Text("give rows over which it does not stop in " + file))));
    }
  }

  private static String rows(FailedAssertion assertion) {
    return assertion.rows() == 1 ? "a row" : assertion.rows() + " rows, the first";
  }

  private void add(CheckStep step, Hit hit) {
    findings.add(new Finding(step, step.severity(), hit));
  }

  /** Returns findings, those that are accepted as warnings. */
  public static List<Finding> accepted(List<Finding> findings, ChecksumFile sums) {
    return findings.stream()
        .map(
            finding ->
                finding.severity() == Severity.ERROR
                        && sums.accepts(finding.rule().code(), finding.hit().migration())
                    ? new Finding(finding.rule(), Severity.WARNING, finding.hit())
                    : finding)
        .toList();
  }
}
