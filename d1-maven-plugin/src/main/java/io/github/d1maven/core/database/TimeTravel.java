package io.github.d1maven.core.database;

import java.time.Instant;
import java.util.Optional;

/**
 * A database that can be restored to earlier states, each of which has a bookmark. Bookmarks sort
 * by time as text.
 *
 * @see <a href="https://developers.cloudflare.com/d1/reference/time-travel/">Time Travel</a>
 */
public interface TimeTravel {

  /**
   * Returns the bookmark of a state.
   *
   * @param moment the newest state at or before this time
   * @return the bookmark; empty if no state that old is kept
   */
  Optional<String> bookmarkAt(Instant moment);

  /**
   * Restores the database. This undoes all later changes, but can itself be undone with the
   * returned bookmark.
   *
   * @param bookmark the target state
   * @return the bookmark of the state before
   */
  String restore(String bookmark);
}
