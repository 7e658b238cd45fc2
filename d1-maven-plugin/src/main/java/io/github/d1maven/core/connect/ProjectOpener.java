package io.github.d1maven.core.connect;

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
import io.github.d1maven.core.database.LocalDatabase;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
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
   * @throws ConfigurationException if the database is not configured or ambiguous, or if there are
   *     no credentials for it
   * @throws io.github.d1maven.core.http.RequestException if the request fails
   */
  public Project open(OpenRequest request) {
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

  private Database remote(OpenRequest request, DatabaseConfig config) {
    Duration timeout = timeout(request);
    ApiCredentials account = credentials.find();
    ApiEndpoint endpoint = ApiEndpoint.of(environment.apply(ApiEndpoint.VARIABLE));
    var api = new D1Api(endpoint, account, RetryPolicy.within(timeout, sleeper), listener);
    DatabaseRecord record = new RemoteLookup(api, config).find(request.target());
    var found =
        new FoundDatabase(
            request.target(),
            config,
            request.database().effectiveEnvironment(),
            account.account(),
            record.name(),
            record.id());
    listener.found(found);
    var identity =
        new DatabaseIdentity(found.target(), found.name(), found.location(), request.options());
    return new RemoteDatabase(
        api, record, identity, new Ledger(config.migrationsTable()), request.recorder(), listener);
  }

  private static Duration timeout(OpenRequest request) {
    if (request.timeout() < 1) {
      throw new ConfigurationException(
          Problem.of("the timeout is " + request.timeout())
              .because("it must be a positive number of seconds (default 300)")
              .help(new Remedy.Option("for example", "timeout", "600")));
    }
    return Duration.ofSeconds(request.timeout());
  }
}
