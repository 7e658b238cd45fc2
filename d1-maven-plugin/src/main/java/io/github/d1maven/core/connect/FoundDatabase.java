package io.github.d1maven.core.connect;

import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.database.Target;
import org.jspecify.annotations.Nullable;

/**
 * A database at Cloudflare that was found in its account.
 *
 * @param target which database of its binding it is
 * @param config its configuration
 * @param environment wrangler's environment, or null for the top level
 * @param account the account's identifier
 * @param name its name in the account
 * @param id its identifier, a UUID
 */
public record FoundDatabase(
    Target target,
    DatabaseConfig config,
    @Nullable String environment,
    String account,
    String name,
    String id) {

  /** Returns its location for users: identifier, environment and account. */
  String location() {
    return "id %s, %s, account %s"
        .formatted(
            id,
            environment == null ? "top-level environment" : "environment " + environment,
            account);
  }
}
