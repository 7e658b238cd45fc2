package io.github.d1maven.core.command;

import io.github.d1maven.core.database.ForeignKeyException;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.sql.SqlTextException;
import java.util.ArrayList;
import java.util.List;

/** A migration failed and was rolled back. The problem states where and why. */
public final class FailedMigrationException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final String migration;
  private final transient List<String> applied;
  private final transient List<String> notRun;

  FailedMigrationException(
      String migration, List<String> applied, List<String> notRun, SqlTextException cause) {
    this(migration, applied, notRun, cause.problem(), cause);
  }

  FailedMigrationException(
      String migration, List<String> applied, List<String> notRun, ForeignKeyException cause) {
    this(migration, applied, notRun, cause.problemAfter(migration), cause);
  }

  private FailedMigrationException(
      String migration,
      List<String> applied,
      List<String> notRun,
      Problem problem,
      RuntimeException cause) {
    super(problem.leaving(state(migration, applied, notRun)), cause);
    this.migration = migration;
    this.applied = List.copyOf(applied);
    this.notRun = List.copyOf(notRun);
  }

  private static List<String> state(String migration, List<String> applied, List<String> notRun) {
    List<String> lines = new ArrayList<>();
    lines.add("nothing of " + migration + " was applied");
    if (!applied.isEmpty()) {
      lines.add("applied earlier in this run and kept: " + Phrases.some(applied, ", "));
    }
    if (!notRun.isEmpty()) {
      lines.add("not run: " + Phrases.some(notRun, ", "));
    }
    return lines;
  }

  /** Returns the name of the migration, which was rolled back completely. */
  public String migration() {
    return migration;
  }

  /** Returns the names of the migrations that this run applied before it, which are kept. */
  public List<String> applied() {
    return applied;
  }

  /** Returns the names of the migrations that would have been next. */
  public List<String> notRun() {
    return notRun;
  }
}
