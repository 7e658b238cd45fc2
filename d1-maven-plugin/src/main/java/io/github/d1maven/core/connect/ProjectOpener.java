package io.github.d1maven.core.connect;

import io.github.d1maven.core.account.DatabaseName;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.CredentialsSource;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.config.DatabaseLookup;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.config.LocalStateFile;
import io.github.d1maven.core.database.Database;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.local.LocalDatabase;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ProjectFiles;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.core.remote.RemoteDatabase;
import io.github.d1maven.core.remote.RemoteLookup;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Opens the database that a user selects, together with its migrations folder. */
public final class ProjectOpener {

  private final CredentialsSource credentials;
  private final UnaryOperator<@Nullable String> environment;
  private final Sleeper sleeper;
  private final ConnectionListener listener;

  /**
   * Takes what the front end provides.
   *
   * @param credentials used only for databases at Cloudflare
   * @param environment reads an environment variable; null if it is not set
   * @param sleeper the clock
   * @param listener is notified of what happens at Cloudflare
   */
  public ProjectOpener(
      CredentialsSource credentials,
      UnaryOperator<@Nullable String> environment,
      Sleeper sleeper,
      ConnectionListener listener) {
    this.credentials = credentials;
    this.environment = environment;
    this.sleeper = sleeper;
    this.listener = listener;
  }

  /**
   * Finds the migrations folder of a database without opening it.
   *
   * @throws ConfigurationException if the database is not configured or ambiguous
   */
  public ProjectFiles files(DatabaseRequest request) {
    DatabaseConfig config = DatabaseLookup.find(request);
    return new ProjectFiles(
        folder(config), new ScriptFiles(request.basedir()), new Ledger(config.migrationsTable()));
  }

  private MigrationsFolder folder(DatabaseConfig config) {
    return MigrationsFolder.of(
        config.rootDirectory(), config.migrationsDir(), config.migrationsPattern(), sleeper::now);
  }

  /**
   * Finds and opens the database; one at Cloudflare is looked up in its account with one request.
   *
   * @return the project, which the caller must close
   * @throws ConfigurationException if the database is not configured or ambiguous, if there are no
   *     credentials for it, or if a database at Cloudflare was named that cannot exist or for
   *     another target
   * @throws io.github.d1maven.core.http.RequestException if the request fails
   */
  public Project open(OpenRequest request) {
    if (request.remoteDatabase() != null) {
      DatabaseName name = DatabaseName.of(request.remoteDatabase());
      if (request.target() != Target.REMOTE) {
        throw notRemote(request.target(), name);
      }
    }
    DatabaseConfig config = DatabaseLookup.find(request.database());
    MigrationsFolder folder = folder(config);
    var files = new ScriptFiles(request.database().basedir());
    Database database =
        request.target() == Target.LOCAL ? local(request, config, files) : remote(request, config);
    return new Project(database, folder, files);
  }

  private static Database local(OpenRequest request, DatabaseConfig config, ScriptFiles files) {
    @Nullable String name = config.databaseName();
    Path file = LocalStateFile.of(config, request.persistTo()).path();
    var identity =
        new DatabaseIdentity(
            Target.LOCAL,
            name == null ? config.binding() : name,
            files.name(file),
            request.options());
    return LocalDatabase.open(
        identity, file, new Ledger(config.migrationsTable()), request.recorder());
  }

  /**
   * Opens the account that the credentials belong to. Sends no request.
   *
   * @param timeout how many seconds to keep retrying when Cloudflare does not respond
   * @throws ConfigurationException if there are no credentials, or if the time is not positive
   */
  public D1Api account(int timeout) {
    Duration limit = duration(timeout);
    ApiCredentials found = credentials.find();
    ApiEndpoint endpoint = ApiEndpoint.of(environment.apply(ApiEndpoint.VARIABLE));
    return new D1Api(endpoint, found, RetryPolicy.within(limit, sleeper), listener);
  }

  private Database remote(OpenRequest request, DatabaseConfig config) {
    D1Api api = account(request.timeout());
    var lookup = new RemoteLookup(api, config);
    @Nullable String name = request.remoteDatabase();
    DatabaseRecord record = name == null ? lookup.find(request.target()) : lookup.named(name);
    var found =
        new FoundDatabase(
            request.target(),
            config,
            request.database().effectiveEnvironment(),
            api.account(),
            record.name(),
            record.id());
    listener.found(found);
    var identity =
        new DatabaseIdentity(found.target(), found.name(), found.location(), request.options());
    return new RemoteDatabase(
        api, record, identity, new Ledger(config.migrationsTable()), request.recorder(), listener);
  }

  private static Duration duration(int timeout) {
    if (timeout < 1) {
      throw new ConfigurationException(
          Problem.of("the timeout is " + timeout)
              .because("it must be a positive number of seconds (default 300)")
              .help(new Remedy.Option("for example", "timeout", "600")));
    }
    return Duration.ofSeconds(timeout);
  }

  private static ConfigurationException notRemote(Target target, DatabaseName name) {
    return new ConfigurationException(
        Problem.of("database " + name + " at Cloudflare was named, but the target is " + target)
            .because("the " + target + " database has another name or none")
            .help(new Remedy.Option("to use database " + name + ", add", "target", "remote")));
  }
}
