package io.github.d1maven.core.connect;

import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which database to open, and how.
 *
 * @param target which database of the binding
 * @param database what the user specified about it
 * @param remoteDatabase the name of the database at Cloudflare to open instead of the one that is
 *     configured, whose migrations and settings it has; null to open the configured one
 * @param persistTo the absolute path of the folder given to {@code wrangler dev --persist-to}; null
 *     for wrangler's default
 * @param timeout how many seconds to keep retrying when Cloudflare does not respond
 * @param options the options that the user gave to select this database
 * @param recorder records the history of the database
 */
public record OpenRequest(
    Target target,
    DatabaseRequest database,
    @Nullable String remoteDatabase,
    @Nullable Path persistTo,
    int timeout,
    List<Remedy.Option> options,
    Recorder recorder) {

  /** Copies the list. */
  public OpenRequest {
    options = List.copyOf(options);
  }
}
