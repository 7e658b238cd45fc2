package io.github.d1maven.core.check;

import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintSettings;
import io.github.d1maven.core.lint.LintSource;
import io.github.d1maven.core.lint.Linter;
import io.github.d1maven.core.lint.OwnRule;
import io.github.d1maven.core.lint.rule.Rules;
import io.github.d1maven.core.migrations.MigrationException;
import io.github.d1maven.core.migrations.MigrationFile;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.diff.sql.SqlScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code d1:lint}: looks for mistakes in the migrations, without a database. */
public final class LintMigrations {

  private LintMigrations() {}

  /**
   * Applies all rules to all migrations.
   *
   * @param ownRules the files of the project's own rules
   * @param severities the severities that the project sets, such as {@code D1-L302=off}
   * @return the findings in the order of their places
   * @throws io.github.d1maven.core.config.ConfigurationException if a severity names no rule
   * @throws io.github.d1maven.diff.sql.SqlTextException if SQLite refuses a rule of the project
   */
  public static List<Finding> run(
      ProjectFiles project, List<Path> ownRules, List<String> severities) {
    return run(project, input(project), ownRules, severities);
  }

  /** Does the same with migrations that were read and replayed already. */
  static List<Finding> run(
      ProjectFiles project, LintInput input, List<Path> ownRules, List<String> severities) {
    List<LintRule> own = new ArrayList<>();
    for (Path file : ownRules) {
      String name = file.getFileName().toString();
      own.add(new OwnRule(name.replaceFirst("[.]sql$", ""), project.files().read(file)));
    }
    List<LintRule> rules = Rules.with(own);
    LintSettings settings = LintSettings.parse(severities, rules);
    return new Linter(rules, settings).check(input);
  }

  /** Reads and replays all migrations. */
  static LintInput input(ProjectFiles project) {
    return LintInput.of(
        project.migrations().list().stream().map(file -> source(project.files(), file)).toList(),
        project.ledgerScript(),
        project.ignored());
  }

  private static LintSource source(ScriptFiles files, MigrationFile file) {
    try {
      return new LintSource(file.name(), files.read(file.path()), null);
    } catch (MigrationException e) {
      return new LintSource(file.name(), new SqlScript(files.name(file.path()), ""), e.problem());
    }
  }
}
