package io.github.d1maven.maven;

import io.github.d1maven.core.check.LintMigrations;
import io.github.d1maven.core.config.SqlSources;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.maven.report.FindingsJson;
import io.github.d1maven.maven.report.FindingsText;
import io.github.d1maven.maven.report.JUnitReport;
import io.github.d1maven.maven.report.SarifReport;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for mistakes in the migrations: rows that get lost, SQL that D1 refuses, statements that
 * fail over existing rows, missing indexes and others. Each migration is run in memory over made-up
 * rows. Needs no database. Fails if a finding is an error.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", threadSafe = true)
public final class LintMojo extends OfflineMojo {

  /**
   * The severities of rules that differ from the usual ones: {@code error}, {@code warning}, {@code
   * info} or {@code off}, such as {@code D1-L302=off}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.lint.severity")
  private List<String> severity = List.of();

  /**
   * The project's own rules: an SQL file or a folder of SQL files, relative to the project's
   * directory; by default the folder {@code src/main/d1/lint}. A rule is a query that returns a row
   * for each finding.
   *
   * @since 0.1.0
   */
  @Parameter(property = "d1.lint.rules")
  private @Nullable String rules;

  @Override
  void run(ProjectFiles project) {
    List<Path> own = SqlSources.rules(basedir(), rules == null ? null : Path.of(rules));
    List<Finding> findings = LintMigrations.run(project, own, severity);
    FindingsJson.add(result(), findings);
    Path folder = reportFolder();
    if (folder != null) {
      SarifReport.write(folder.resolve("lint.sarif"), findings);
      JUnitReport.write(folder.resolve("lint.xml"), "d1:lint", JUnitReport.ofFindings(findings));
    }
    FindingsText.lines(findings, Severity.INFO).forEach(getLog()::info);
    FindingsText.lines(findings, Severity.WARNING).forEach(getLog()::warn);
    FindingsText.failOnErrors(findings);
    getLog().info(FindingsText.summary(findings, project.migrations().list().size()));
  }
}
