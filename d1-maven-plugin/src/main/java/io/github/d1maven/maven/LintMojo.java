package io.github.d1maven.maven;

import io.github.d1maven.core.check.LintMigrations;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.maven.parameter.LintParameters;
import io.github.d1maven.maven.report.FindingsText;
import io.github.d1maven.maven.report.file.FindingsJson;
import io.github.d1maven.maven.report.file.JUnitReport;
import io.github.d1maven.maven.report.file.SarifReport;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Looks for mistakes in the migrations: rows that get lost, SQL that D1 refuses, statements that
 * fail over existing rows, missing indexes and others. Each migration is run in memory over made-up
 * rows. Needs no database. Fails if a finding is an error.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", threadSafe = true)
public final class LintMojo extends LintParameters {

  @Override
  protected void run(ProjectFiles project) {
    List<Finding> findings = LintMigrations.run(project, ownRules(), severities());
    FindingsJson.add(result(), findings);
    Path folder = reportFolder();
    if (folder != null) {
      SarifReport.write(folder.resolve("lint.sarif"), findings);
      JUnitReport.write(folder.resolve("lint.xml"), "d1:lint", JUnitReport.ofFindings(findings));
    }
    FindingsText.lines(findings, Severity.INFO).forEach(getLog()::info);
    FindingsText.lines(findings, Severity.WARNING).forEach(getLog()::warn);
    FindingsText.failOnErrors(findings);
    getLog()
        .info(
            FindingsText.summary(
                findings,
                project.migrations().list().size(),
                project.files().name(project.migrations().directory())));
  }
}
