package io.github.d1maven.core.http;

import java.time.Duration;

/** Is notified about requests. Each text is one line without secrets. */
public interface RequestListener {

  /** Ignores all notifications. */
  RequestListener NONE = new RequestListener() {};

  /** A request was completed, successfully or not. */
  default void exchanged(String line) {}

  /** A request failed and will be sent again. */
  default void retrying(String line) {}

  /**
   * A long operation made progress.
   *
   * @param what what is running
   * @param elapsed how long it has been running
   * @param percent how much of it is done, from 0 to 100, or -1 if unknown
   */
  default void progressed(String what, Duration elapsed, int percent) {}
}
