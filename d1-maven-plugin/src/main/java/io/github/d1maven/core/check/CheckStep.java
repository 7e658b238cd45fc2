package io.github.d1maven.core.check;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import java.util.List;
import java.util.Locale;

/** What is checked besides the rules of lint. */
enum CheckStep implements LintRule {
  EDITED("D1-C101", "a migration was changed after it was recorded", Severity.ERROR),
  MISSING("D1-C102", "a recorded migration is missing", Severity.ERROR),
  DUPLICATE("D1-C103", "several migrations have the same number", Severity.ERROR),
  UNDECLARED(
      "D1-C104", "the migrations yield another schema than the declared one", Severity.ERROR),
  STOPPED("D1-C105", "a migration stops over rows and changes nothing", Severity.INFO),
  NO_ROWS("D1-C106", "a table for which no rows could be made up", Severity.INFO),
  ASSERTION("D1-C107", "an assertion failed", Severity.ERROR),
  SCRIPT("D1-C108", "a test script cannot run", Severity.ERROR),
  NOT_RUN("D1-C109", "an SQL file in the folder of tests is not run", Severity.WARNING),
  UNRECORDED("D1-C110", "a migration has no checksum", Severity.WARNING),
  NO_CHECKSUMS("D1-C111", "the checksums cannot be read", Severity.ERROR);

  private final String code;
  private final String title;
  private final Severity severity;

  CheckStep(String code, String title, Severity severity) {
    this.code = code;
    this.title = title;
    this.severity = severity;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String anchor() {
    return "docs/check.md#" + code.toLowerCase(Locale.ROOT);
  }

  /** Returns nothing: these are found by {@link ProjectCheck}. */
  @Override
  public List<Hit> check(LintInput input) {
    return List.of();
  }
}
