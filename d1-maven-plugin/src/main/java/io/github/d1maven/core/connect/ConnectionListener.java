package io.github.d1maven.core.connect;

import io.github.d1maven.core.remote.RemoteListener;

/** Is notified of what happens at Cloudflare, starting with the first request. */
public interface ConnectionListener extends RemoteListener {

  /** The database was found; nothing has been read from it yet. */
  default void found(FoundDatabase database) {}
}
