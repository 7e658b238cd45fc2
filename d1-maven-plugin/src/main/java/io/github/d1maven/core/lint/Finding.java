package io.github.d1maven.core.lint;

import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.SourcePosition;
import java.util.Comparator;

/**
 * A finding.
 *
 * @param rule the rule
 * @param severity how much it matters in this project
 * @param hit what was found
 */
public record Finding(LintRule rule, Severity severity, Hit hit) {

  /** Findings in the order of their places. */
  static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> finding.offset())
          .thenComparing(finding -> finding.rule().code())
          .thenComparing(finding -> finding.hit().fact());

  private int offset() {
    return hit.at() == null ? -1 : hit.at().offset();
  }

  /** Returns the place in the file, as far as it is known. */
  public Place place() {
    SourcePosition at = hit.at();
    return at == null ? Place.of(hit.file()) : at.place();
  }

  /** Returns the finding as a problem, with where to read about its rule. */
  public Problem problem() {
    Problem problem =
        Problem.of("[" + rule.code() + "] " + hit.fact()).at(place()).see(rule.anchor());
    return problem.withRemedies(hit.remedies());
  }
}
