package io.github.d1maven.core.project;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import org.jspecify.annotations.Nullable;

/**
 * The user's confirmation of a destructive action: the name of the database. Nothing counts as
 * confirmed by default.
 *
 * @param name what was typed, or null
 */
public record Confirmation(@Nullable String name) {

  /** Nothing was typed. */
  public static final Confirmation NONE = new Confirmation(null);

  /**
   * Allows a destructive action if it was confirmed, or if the database is local.
   *
   * @param database the database whose data would be deleted
   * @param effect what the action does, as in "this …"
   * @throws UnconfirmedException if it was not confirmed
   */
  public void require(DatabaseIdentity database, String effect) {
    if (database.target() != Target.LOCAL && !database.name().equals(name)) {
      throw new UnconfirmedException(database, effect, name);
    }
  }
}
