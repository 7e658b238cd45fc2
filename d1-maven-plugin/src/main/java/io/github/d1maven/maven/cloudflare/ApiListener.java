package io.github.d1maven.maven.cloudflare;

import java.time.Duration;

/** Hears what happens behind a {@link RemoteDatabase}. Texts are one line each, without secrets. */
public interface ApiListener {

  /** Hears and says nothing. */
  ApiListener NONE = new ApiListener() {};

  /** A request came to its end, well or not. */
  default void exchanged(String line) {}

  /** A request failed and will be sent again. */
  default void retrying(String line) {}

  /** The state of the database was noted before it is changed for the first time. */
  default void bookmarked(String bookmark) {}

  /** Work begins that may take a while. */
  default void started(String line) {}

  /**
   * Work goes on.
   *
   * @param what what is running
   * @param elapsed since when
   * @param percent how much of it is done, from 0 to 100, or -1 if nobody knows
   */
  default void progressed(String what, Duration elapsed, int percent) {}

  /** Something was done whose answer had been lost. */
  default void settled(String line) {}
}
