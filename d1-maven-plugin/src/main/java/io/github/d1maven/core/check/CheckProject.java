package io.github.d1maven.core.check;

import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code d1:check}: whether the project's files are ready for a deployment; needs no database. */
public final class CheckProject {

  /**
   * What to check.
   *
   * @param schemaFiles the files of the declared schema; none to leave it out
   * @param tests the folder of tests, which need not exist
   * @param ownRules the files of the project's own lint rules
   * @param severities the severities that the project sets
   * @param accept findings to accept from now on, such as {@code D1-L101:0002_add.sql}
   * @param updateSums whether to record the current checksums of all migrations
   */
  public record Request(
      List<Path> schemaFiles,
      Path tests,
      List<Path> ownRules,
      List<String> severities,
      List<String> accept,
      boolean updateSums) {

    /** Copies the lists. */
    public Request {
      schemaFiles = List.copyOf(schemaFiles);
      ownRules = List.copyOf(ownRules);
      severities = List.copyOf(severities);
      accept = List.copyOf(accept);
    }
  }

  private CheckProject() {}

  /**
   * Checks.
   *
   * @return all findings
   * @throws ConfigurationException if a finding to accept does not exist
   */
  public static List<Finding> run(ProjectFiles project, Request request) {
    LintInput input = LintMigrations.input(project);
    Path folder = project.migrations().directory();
    boolean changed = request.updateSums() || !request.accept().isEmpty();
    ChecksumFile sums = changed ? ChecksumFile.in(folder) : ChecksumFile.read(folder);
    if (request.updateSums()) {
      update(project, sums);
    }
    ProjectCheck check = new ProjectCheck(project, input);
    check.checksums(sums);
    check.numbers();
    if (!request.schemaFiles().isEmpty()) {
      check.declared(request.schemaFiles());
    }
    check.trials(TestScripts.in(request.tests(), project.files()));
    List<Finding> all =
        new ArrayList<>(
            LintMigrations.run(project, input, request.ownRules(), request.severities()));
    all.addAll(check.findings());
    accept(project, request.accept(), all, sums);
    return ProjectCheck.accepted(all, sums);
  }

  private static void update(ProjectFiles project, ChecksumFile sums) {
    List<MigrationFile> files = project.migrations().list();
    files.forEach(sums::record);
    sums.keepOnly(files.stream().map(MigrationFile::name).toList());
    if (!files.isEmpty() || sums.exists()) {
      sums.write();
    }
  }

  private static void accept(
      ProjectFiles project, List<String> wanted, List<Finding> findings, ChecksumFile sums) {
    if (wanted.isEmpty()) {
      return;
    }
    List<MigrationFile> files = project.migrations().list();
    boolean recorded = sums.exists();
    for (String accepted : wanted) {
      String[] parts = accepted.strip().split(":", 2);
      boolean found =
          parts.length == 2
              && findings.stream()
                  .anyMatch(
                      finding ->
                          finding.rule().code().equals(parts[0])
                              && finding.hit().migration().equals(parts[1]));
      if (!found) {
        throw new ConfigurationException(
            Problem.of("there is no finding \"" + accepted + "\" to accept")
                .because(
                    "found "
                        + String.join(
                            ", ",
                            findings.stream()
                                .map(f -> f.rule().code() + ":" + f.hit().migration())
                                .distinct()
                                .toList()))
                .help(new Remedy.Option("for example", "check.accept", "D1-L101:0002_add.sql")));
      }
      sums.accept(parts[0], parts[1]);
      files.stream()
          .filter(file -> file.name().equals(parts[1]) || !recorded)
          .filter(file -> sums.of(file.name()).isEmpty())
          .forEach(sums::record);
    }
    sums.write();
  }
}
