package io.github.d1maven.core.state;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.diff.problem.Remedy;

/** How to give up what was done to a database by other means than its migrations. */
final class Undo {

  private Undo() {}

  /**
   * Returns the way.
   *
   * @param purpose why, as in "to give up …"
   */
  static Remedy of(DatabaseIdentity database, String purpose) {
    return database.target() == Target.LOCAL
        ? database.run(purpose + ", rebuild the database from migrations and seed", "reset")
        : new Remedy.Text(purpose + ", undo it in the database");
  }
}
