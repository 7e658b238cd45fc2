package io.github.d1maven.core.database;

import java.time.Instant;
import java.util.Optional;

/**
 * A database that can be put back into an earlier state, each of which has a bookmark. Of two
 * bookmarks that of the later state is greater as a text.
 *
 * @see <a href="https://developers.cloudflare.com/d1/reference/time-travel/">Time Travel</a>
 */
public interface TimeTravel {

  /**
   * Returns the bookmark of a state.
   *
   * @param moment the newest state at or before this
   * @return the bookmark; empty if no state is kept that is so old
   */
  Optional<String> bookmarkAt(Instant moment);

  /**
   * Puts the database back. What was done since is gone from it, but the way forth again is as open
   * as the way back.
   *
   * @param bookmark to which state
   * @return the bookmark of the state before
   */
  String restore(String bookmark);
}
