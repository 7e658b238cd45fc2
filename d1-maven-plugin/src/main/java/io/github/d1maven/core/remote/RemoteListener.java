package io.github.d1maven.core.remote;

import io.github.d1maven.core.http.RequestListener;

/**
 * Is notified of what happens in a {@link RemoteDatabase}. Each text is one line without secrets.
 */
public interface RemoteListener extends RequestListener {

  /** Ignores all notifications. */
  RemoteListener NONE = new RemoteListener() {};

  /** A bookmark of the state before the first change was taken. */
  default void bookmarked(String bookmark) {}

  /** An operation that may take a while was started. */
  default void started(String line) {}

  /** An operation whose response was lost turned out to be done. */
  default void settled(String line) {}
}
