package io.github.d1maven.maven;

import io.github.d1maven.core.check.CheckProject;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.SchemaFiles;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.maven.parameter.LintParameters;
import io.github.d1maven.maven.report.CheckTable;
import io.github.d1maven.maven.report.FindingsText;
import io.github.d1maven.maven.report.file.FindingsJson;
import io.github.d1maven.maven.report.file.JUnitReport;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the project's files before a deployment: the migrations replay from an empty database and
 * yield the declared schema, none was changed after it was recorded, numbers are unique, D1 accepts
 * every statement, no migration loses rows, assertions hold, and lint finds no error. Needs no
 * database. Reports all findings at once.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends LintParameters {

  /**
   * The declared schema; by default {@code src/main/d1/schema.sql} or the folder {@code
   * src/main/d1/schema}. A project without one is checked without it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.schema")
  private @Nullable String schema;

  /**
   * The folder of tests, relative to the project's directory: {@code <migration>.before.sql} with
   * rows for a migration, {@code <migration>.test.sql} and {@code *.test.sql} with queries that
   * must return no row.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.tests", defaultValue = "src/test/d1")
  private String tests = "src/test/d1";

  /**
   * Findings in migrations that cannot be changed any more, such as {@code D1-L101:0002_add.sql}.
   * They are kept in {@code d1.sum} and are warnings from then on.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.check.accept")
  private List<String> accept = List.of();

  /**
   * {@code update} records the current checksums of all migrations in {@code d1.sum}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.sum")
  private @Nullable String sum;

  @Override
  protected @Nullable String source() {
    return schema;
  }

  @Override
  protected void run(ProjectFiles project) {
    List<Path> declared =
        SchemaFiles.findIfAny(basedir(), schema).map(SchemaFiles::files).orElse(List.of());
    List<Finding> findings =
        CheckProject.run(
            project,
            new CheckProject.Request(
                declared, basedir().resolve(tests), ownRules(), severities(), accept, isUpdate()));
    int migrations = project.migrations().list().size();
    FindingsJson.add(result(), findings);
    Path folder = reportFolder();
    if (folder != null) {
      JUnitReport.write(folder.resolve("check.xml"), "d1:check", JUnitReport.ofFindings(findings));
    }
    FindingsText.lines(findings, Severity.INFO).forEach(getLog()::info);
    FindingsText.lines(findings, Severity.WARNING).forEach(getLog()::warn);
    CheckTable.of(findings).forEach(getLog()::info);
    FindingsText.failOnErrors(findings);
    getLog()
        .info(
            FindingsText.summary(
                findings, migrations, project.files().name(project.migrations().directory())));
    if (declared.isEmpty()) {
      getLog().info("there is no declared schema to compare with");
    }
  }

  private boolean isUpdate() {
    if (sum != null && !sum.equals("update")) {
      throw new ConfigurationException(
          Problem.of("\"" + sum + "\" is not a value of d1.sum")
              .help(new Remedy.Option("to record all checksums anew, add", "sum", "update")));
    }
    return sum != null;
  }
}
