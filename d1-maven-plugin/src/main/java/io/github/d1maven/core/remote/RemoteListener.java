package io.github.d1maven.core.remote;

import io.github.d1maven.core.http.RequestListener;

/** Hears what happens behind a {@link RemoteDatabase}. Texts are one line each, without secrets. */
public interface RemoteListener extends RequestListener {

  /** Hears and says nothing. */
  RemoteListener NONE = new RemoteListener() {};

  /** The state of the database was noted before it is changed for the first time. */
  default void bookmarked(String bookmark) {}

  /** Work begins that may take a while. */
  default void started(String line) {}

  /** Something was done whose answer had been lost. */
  default void settled(String line) {}
}
