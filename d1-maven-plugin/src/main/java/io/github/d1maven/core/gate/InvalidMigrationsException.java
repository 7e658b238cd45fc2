package io.github.d1maven.core.gate;

import io.github.d1maven.diff.problem.ProblemException;
import java.util.List;

/** The ledger of a database does not agree with the migrations folder. States all findings. */
public final class InvalidMigrationsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * @param findings at least one
   */
  InvalidMigrationsException(List<Finding> findings) {
    super(findings.get(0).problem().and(findings.stream().skip(1).map(Finding::problem).toList()));
    this.findings = List.copyOf(findings);
  }

  /** Returns what is wrong. */
  public List<Finding> findings() {
    return findings;
  }
}
