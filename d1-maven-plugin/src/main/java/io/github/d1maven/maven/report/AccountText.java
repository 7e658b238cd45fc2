package io.github.d1maven.maven.report;

import io.github.d1maven.core.account.CreateDatabase;
import io.github.d1maven.core.account.DatabaseName;

/** What became of the databases of an account, in one line each. */
public final class AccountText {

  private AccountText() {}

  /** Returns what {@code d1:database-create} did. */
  public static String created(CreateDatabase.Result result) {
    String name = result.record().name();
    return result.created()
        ? "created database " + name
        : "database " + name + " exists already: nothing was changed";
  }

  /** Returns what {@code d1:database-delete} did. */
  public static String deleted(DatabaseName name, boolean deleted) {
    return deleted
        ? "deleted database " + name + " with all its data"
        : "there is no database " + name + " in this account: nothing to delete";
  }
}
