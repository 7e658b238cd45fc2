package io.github.d1maven.core.command;

import io.github.d1maven.core.database.DatabaseIdentity;
import java.util.List;

/** A database is not what its recorded migrations yield: somebody changed it in another way. */
public final class DriftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient DatabaseIdentity database;
  private final transient List<String> differences;

  DriftException(DatabaseIdentity database, List<String> differences) {
    super("the " + database.summary() + " is not what its applied migrations yield");
    this.database = database;
    this.differences = List.copyOf(differences);
  }

  /** Returns which database. */
  public DatabaseIdentity database() {
    return database;
  }

  /** Returns the objects that differ, such as {@code table "users"}; at least one. */
  public List<String> differences() {
    return differences;
  }
}
