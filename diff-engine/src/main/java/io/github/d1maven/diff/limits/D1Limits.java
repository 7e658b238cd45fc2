package io.github.d1maven.diff.limits;

/**
 * The limits of D1. A published limit is one of <a
 * href="https://developers.cloudflare.com/d1/platform/limits/">D1's limits</a> or of the page named
 * there, as of November 2026. A measured one is the limit of workerd 1.20260426.1 and 1.20261117.1;
 * both call <a href="https://www.sqlite.org/c3ref/limit.html">sqlite3_limit</a> in <a
 * href="https://github.com/cloudflare/workerd/blob/main/src/workerd/util/sqlite.c%2B%2B">sqlite.c++</a>.
 */
public final class D1Limits {
  /** Bytes of UTF-8 in a statement, comments included; published and measured. */
  public static final int STATEMENT_BYTES = 100_000;

  /** Columns of a table (published), of an index and of a query's result (measured). */
  public static final int COLUMNS = 100;

  /** Bytes of UTF-8 in a pattern of LIKE or GLOB; published and measured. */
  public static final int PATTERN_BYTES = 50;

  /** SELECTs in a compound SELECT; measured. */
  public static final int COMPOUND_TERMS = 5;

  /**
   * Arguments of a function as published. SQL that is written for D1 must not exceed this number.
   */
  public static final int FUNCTION_ARGUMENTS = 32;

  /**
   * Arguments of a function as measured. SQL written by others is refused only above this number.
   */
  public static final int MOST_FUNCTION_ARGUMENTS = 127;

  /** Levels of an expression; measured. */
  public static final int EXPRESSION_DEPTH = 100;

  /** Triggers that fire each other, and rows that ON DELETE CASCADE follows; measured. */
  public static final int TRIGGER_DEPTH = 10;

  /**
   * Bytes of a row, string or blob; measured on workerd 1.20261117.1. The published limit is
   * 2,000,000; the limit of workerd 1.20260426.1 is between the two.
   */
  public static final int VALUE_BYTES = 4 * 1024 * 1024;

  /** Databases that can be attached; measured. */
  public static final int ATTACHED = 0;

  /** Seconds that a query or a batch may take; published. */
  public static final int QUERY_SECONDS = 30;

  /** Rows that may be written in a day on the free plan, index entries included; published. */
  public static final int FREE_ROWS_WRITTEN = 100_000;

  /** Rows that may be read in a day on the free plan; published. */
  public static final int FREE_ROWS_READ = 5_000_000;

  /** Gigabytes of a database on the paid plan; published. */
  public static final int DATABASE_GIGABYTES = 10;

  /** Megabytes of a database on the free plan; published. */
  public static final int FREE_DATABASE_MEGABYTES = 500;

  /** Days that Time Travel goes back on the paid plan; published. */
  public static final int TIME_TRAVEL_DAYS = 30;

  /** Days that Time Travel goes back on the free plan; published. */
  public static final int FREE_TIME_TRAVEL_DAYS = 7;

  private D1Limits() {}
}
