package io.github.d1maven.maven.parameter;

import io.github.d1maven.core.config.SqlSources;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that apply lint rules. */
public abstract class LintParameters extends OfflineMojo {

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

  /** Returns the severities that the project sets. */
  protected final List<String> severities() {
    return severity;
  }

  /** Returns the files of the project's own rules. */
  protected final List<Path> ownRules() {
    return SqlSources.rules(basedir(), rules == null ? null : Path.of(rules));
  }
}
