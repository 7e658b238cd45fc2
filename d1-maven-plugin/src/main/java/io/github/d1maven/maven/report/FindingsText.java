package io.github.d1maven.maven.report;

import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.ProblemText;
import io.github.d1maven.diff.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as log lines. */
public final class FindingsText {

  private FindingsText() {}

  /** Returns the findings of one severity, as lines; a remark is one line. */
  public static List<String> lines(List<Finding> findings, Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .flatMap(
            finding ->
                severity == Severity.INFO
                    ? Stream.of(remark(finding))
                    : ProblemText.of(finding.problem(), new MavenVoice()).lines())
        .toList();
  }

  private static String remark(Finding finding) {
    return "[%s] %s: %s".formatted(finding.rule().code(), finding.place(), message(finding));
  }

  /** Returns what was found and what to do, in one line. */
  public static String message(Finding finding) {
    List<Remedy> remedies = finding.hit().remedies();
    return finding.hit().fact() + (remedies.isEmpty() ? "" : "; " + words(remedies));
  }

  /** Returns remedies in one line. */
  public static String words(List<Remedy> remedies) {
    return remedies.stream()
        .map(remedy -> ProblemText.of(remedy, new MavenVoice()).replaceAll("\\s*\n\\s*", " "))
        .collect(Collectors.joining("; "));
  }

  /**
   * Fails if a finding is an error.
   *
   * @throws ProblemException with all errors
   */
  public static void failOnErrors(List<Finding> findings) {
    List<Problem> errors =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::problem)
            .toList();
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.of("the migrations have " + Phrases.count(errors.size(), "error")).and(errors));
    }
  }

  /**
   * Returns how many findings of each severity there are, in one line.
   *
   * @param migrations how many migrations there are
   * @param folder where they were looked for
   */
  public static String summary(List<Finding> findings, int migrations, String folder) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        parts.add(Phrases.count(count, severity == Severity.INFO ? "remark" : severity.word()));
      }
    }
    return Phrases.count(migrations, "migration")
        + " in "
        + folder
        + " checked: "
        + (parts.isEmpty() ? "nothing found" : String.join(", ", parts));
  }
}
