package io.github.d1maven.core.http;

import java.time.Duration;

/** Hears what becomes of requests. Texts are one line each, without secrets. */
public interface RequestListener {

  /** Hears and says nothing. */
  RequestListener NONE = new RequestListener() {};

  /** A request came to its end, well or not. */
  default void exchanged(String line) {}

  /** A request failed and will be sent again. */
  default void retrying(String line) {}

  /**
   * Work goes on.
   *
   * @param what what is running
   * @param elapsed since when
   * @param percent how much of it is done, from 0 to 100, or -1 if nobody knows
   */
  default void progressed(String what, Duration elapsed, int percent) {}
}
