package io.github.d1maven.core.command;

import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Target;
import org.jspecify.annotations.Nullable;

/**
 * What the user typed to say that they mean it: the name of the database. Nothing is assumed to be
 * a yes.
 *
 * @param name what was typed, or null
 */
public record Confirmation(@Nullable String name) {

  /** Nothing was typed. */
  public static final Confirmation NONE = new Confirmation(null);

  /**
   * Lets what deletes data pass if it was confirmed, or if the database is a local one.
   *
   * @param database whose data
   * @param effect what would happen, as in "this …"
   * @throws UnconfirmedException if it was not
   */
  public void require(DatabaseIdentity database, String effect) {
    if (database.target() != Target.LOCAL && !database.name().equals(name)) {
      throw new UnconfirmedException(database, effect, name);
    }
  }
}
