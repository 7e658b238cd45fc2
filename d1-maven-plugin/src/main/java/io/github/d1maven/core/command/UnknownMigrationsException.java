package io.github.d1maven.core.command;

import io.github.d1maven.core.database.DatabaseIdentity;
import java.util.List;

/** A database has recorded migrations that the folder does not have. */
public final class UnknownMigrationsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient DatabaseIdentity database;
  private final transient List<String> names;

  UnknownMigrationsException(DatabaseIdentity database, List<String> names) {
    super("the " + database.summary() + " has applied migrations that are not in the folder");
    this.database = database;
    this.names = List.copyOf(names);
  }

  /** Returns which database. */
  public DatabaseIdentity database() {
    return database;
  }

  /** Returns the recorded names in the order of recording; at least one. */
  public List<String> names() {
    return names;
  }
}
