package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Remedy;

/** How to discard changes that were not made by the migrations in the folder. */
final class Undo {

  private Undo() {}

  /**
   * Returns the remedy.
   *
   * @param purpose its purpose, as in "to discard …"
   */
  static Remedy of(DatabaseIdentity database, String purpose) {
    return database.target() == Target.LOCAL
        ? database.run(purpose + ", rebuild the database from its migrations and the seed", "reset")
        : new Remedy.Text(purpose + ", undo them in the database");
  }
}
