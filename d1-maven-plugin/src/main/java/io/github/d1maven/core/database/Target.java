package io.github.d1maven.core.database;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Selects one of the databases of a binding. */
public enum Target {
  /** The local file that {@code wrangler dev} uses. */
  LOCAL,
  /** The database at Cloudflare that the deployed Worker uses. */
  REMOTE,
  /** The database at Cloudflare that {@code wrangler dev --remote} uses. */
  PREVIEW;

  /** Returns the target with a name, ignoring case; empty if there is none. */
  public static Optional<Target> named(String name) {
    return Stream.of(values()).filter(t -> t.toString().equalsIgnoreCase(name.strip())).findFirst();
  }

  /** Returns the name as users write it, in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
