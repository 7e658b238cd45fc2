package io.github.d1maven.core.command;

import java.util.List;

/** A migration failed and was rolled back. The cause says where and why. */
public final class FailedMigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String migration;
  private final transient List<String> applied;
  private final transient List<String> notRun;

  FailedMigrationException(
      String migration, List<String> applied, List<String> notRun, RuntimeException cause) {
    super("migration " + migration + " failed: " + cause.getMessage(), cause);
    this.migration = migration;
    this.applied = List.copyOf(applied);
    this.notRun = List.copyOf(notRun);
  }

  /** Returns the name of the migration, nothing of which is in the database. */
  public String migration() {
    return migration;
  }

  /** Returns the names of the migrations that this run applied before; they stay. */
  public List<String> applied() {
    return applied;
  }

  /** Returns the names of the migrations that would have been next. */
  public List<String> notRun() {
    return notRun;
  }
}
