package io.github.d1maven.core.connect;

import io.github.d1maven.core.remote.RemoteListener;

/** Hears what happens at Cloudflare, from the first request on. */
public interface ConnectionListener extends RemoteListener {

  /** The database was found; nothing was read from it yet. */
  default void found(FoundDatabase database) {}
}
