package io.github.d1maven.diff.plan;

/**
 * What a plan can damage. Codes are stable: a retired one is never used again. Each has an anchor
 * in {@code docs/hazards.md}.
 */
public enum HazardKind {
  DROPS_TABLE("D1-101", Severity.DESTRUCTIVE),
  DROPS_COLUMN("D1-102", Severity.DESTRUCTIVE),
  DROPS_VIRTUAL_TABLE("D1-103", Severity.DESTRUCTIVE),
  BREAKS_SCHEMA("D1-104", Severity.BREAKING),
  NOT_NULL_ON_ROWS("D1-201", Severity.MAY_FAIL),
  UNIQUE_ON_ROWS("D1-202", Severity.MAY_FAIL),
  CHECK_ON_ROWS("D1-203", Severity.MAY_FAIL),
  FOREIGN_KEY_ON_ROWS("D1-204", Severity.MAY_FAIL),
  STRICT_ON_ROWS("D1-205", Severity.MAY_FAIL),
  CHANGES_VALUES("D1-206", Severity.MAY_FAIL),
  EXPRESSION_ON_ROWS("D1-207", Severity.MAY_FAIL),
  REBUILDS_TABLE("D1-301", Severity.INFORMATION),
  TAKES_NAME("D1-302", Severity.INFORMATION),
  BROKEN_BEFORE("D1-303", Severity.INFORMATION);

  /** How bad it is. */
  public enum Severity {
    /** Data is deleted: the plan is refused unless the user allows it. */
    DESTRUCTIVE,
    /**
     * No data is deleted, but later statements fail: the plan is refused unless the user allows it
     * by its code.
     */
    BREAKING,
    /** The migration may fail on existing rows, and then changes nothing. */
    MAY_FAIL,
    /** Worth knowing. */
    INFORMATION
  }

  private final String code;
  private final Severity severity;

  HazardKind(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** Returns the code, such as {@code D1-101}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** Returns whether a plan is refused unless the user allows it. */
  public boolean needsPermission() {
    return severity == Severity.DESTRUCTIVE || severity == Severity.BREAKING;
  }

  /** Returns the page and anchor that explain it, relative to the project's root. */
  public String anchor() {
    return "docs/hazards.md#" + code.toLowerCase(java.util.Locale.ROOT);
  }
}
