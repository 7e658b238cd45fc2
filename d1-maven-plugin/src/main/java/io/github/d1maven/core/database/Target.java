package io.github.d1maven.core.database;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the databases behind one binding is meant. */
public enum Target {
  /** The one in a file of this machine, which {@code wrangler dev} uses. */
  LOCAL,
  /** The one at Cloudflare that the deployed Worker uses. */
  REMOTE,
  /** The one at Cloudflare that {@code wrangler dev --remote} uses. */
  PREVIEW;

  /** Returns the target of a name in any case, or empty if there is none. */
  public static Optional<Target> named(String name) {
    return Stream.of(values()).filter(t -> t.toString().equalsIgnoreCase(name.strip())).findFirst();
  }

  /** Returns the name as users write it, in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
