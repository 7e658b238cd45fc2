package io.github.d1maven.it;

import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.NewDatabase;
import io.github.d1maven.core.cloudflare.Rows;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.config.DatabaseLookup;
import io.github.d1maven.core.config.DatabaseRequest;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Origin;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.http.Sleeper;
import io.github.d1maven.core.migrations.MigrationsFolder;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.project.ScriptFiles;
import io.github.d1maven.core.remote.RemoteDatabase;
import io.github.d1maven.core.remote.RemoteListener;
import io.github.d1maven.core.remote.RemoteLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** A project on disk whose database is with a {@link Peer}. */
final class RemoteProject {

  private final Path basedir;
  private final Peer peer;
  private final DatabaseRecord database;
  private Recorder recorder = Recorder.OFF;

  /**
   * What happened at the other end, in the order in which it was heard; it can be looked through
   * while another thread hears more.
   */
  final List<String> heard = new CopyOnWriteArrayList<>();

  /** Makes the database. */
  RemoteProject(Path basedir, Peer peer, String name) {
    this.basedir = basedir;
    this.peer = peer;
    this.database = peer.api().databases().create(NewDatabase.named(name));
    write(
        "wrangler.jsonc",
        """
        {"name": "w", "compatibility_date": "2025-01-01", "d1_databases": [
          {"binding": "DB", "database_name": "%s", "database_id": "%s"}]}
        """
            .formatted(name, database.id()));
  }

  /** The account of a peer; pauses between tries are short. */
  static D1Api api(Peer peer, RequestListener listener, double seconds) {
    var policy =
        new RetryPolicy(
            Duration.ofMillis(Math.round(seconds * 1000)),
            Duration.ofMillis(20),
            () -> ThreadLocalRandom.current().nextDouble(),
            Sleeper.REAL);
    var credentials = ApiCredentials.of(Peer.ACCOUNT, Peer.TOKEN, "the test");
    return new D1Api(ApiEndpoint.of(peer.base()), credentials, policy, listener);
  }

  RemoteProject write(String path, String text) {
    try {
      Path file = basedir.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RemoteProject migration(String name, String text) {
    return write("migrations/" + name, text);
  }

  /** Records the history of the database from now on, as a build does. */
  RemoteProject recording() {
    var origin = new Origin(UUID.randomUUID().toString(), "test", null, null, null);
    recorder =
        Recorder.of(origin, Sleeper.REAL::nanos, warning -> heard.add("warning: " + warning));
    return this;
  }

  Path basedir() {
    return basedir;
  }

  DatabaseRecord database() {
    return database;
  }

  /** What a user types to confirm that data may be deleted. */
  Confirmation confirmation() {
    return new Confirmation(database.name());
  }

  /** Runs a command as one goal does: with a client of its own. */
  <T> T with(double seconds, Function<Project, T> command) {
    return with(Target.REMOTE, seconds, command);
  }

  <T> T with(Target target, double seconds, Function<Project, T> command) {
    DatabaseConfig config = DatabaseLookup.find(DatabaseRequest.of(basedir));
    RemoteListener listener = new Listener();
    D1Api api = api(peer, listener, seconds);
    DatabaseRecord record = new RemoteLookup(api, config).find(target);
    var identity = new DatabaseIdentity(target, record.name(), record.id());
    var ledger = new Ledger(config.migrationsTable());
    try (var remote = new RemoteDatabase(api, record, identity, ledger, recorder, listener)) {
      var folder =
          MigrationsFolder.of(
              config.rootDirectory(),
              config.migrationsDir(),
              config.migrationsPattern(),
              InstantSource.system());
      return command.apply(new Project(remote, folder, new ScriptFiles(basedir)));
    }
  }

  <T> T with(Function<Project, T> command) {
    return with(30, command);
  }

  /** Rows of a query, their values separated by {@code |}. */
  List<String> query(String sql) {
    return query(List.of(sql)).get(0);
  }

  /** The same of several queries, in one request. */
  List<List<String>> query(List<String> sql) {
    return peer.api().query(database.id(), sql).stream().map(RemoteProject::lines).toList();
  }

  /** The rows of a result, their values separated by {@code |}. */
  static List<String> lines(Rows result) {
    return result.rows().stream()
        .map(row -> String.join("|", row.stream().map(String::valueOf).toList()))
        .toList();
  }

  /** Unmodified wrangler, pointed at the peer. */
  Command.Output wrangler(String... arguments) {
    var wrangler = new Wrangler(basedir);
    return Command.run(
        basedir, environment(wrangler, peer), Duration.ofMinutes(1), wrangler.command(arguments));
  }

  /** The variables that point wrangler at a peer. */
  static Map<String, String> environment(Wrangler wrangler, Peer peer) {
    Map<String, String> environment = new HashMap<>(wrangler.environment());
    environment.put(ApiEndpoint.VARIABLE, peer.base());
    environment.put("CLOUDFLARE_API_TOKEN", Peer.TOKEN);
    environment.put("CLOUDFLARE_ACCOUNT_ID", Peer.ACCOUNT);
    return environment;
  }

  /** Writes down what it hears. */
  private final class Listener implements RemoteListener {

    @Override
    public void retrying(String line) {
      heard.add("retry: " + line);
    }

    @Override
    public void bookmarked(String bookmark) {
      heard.add("bookmark: " + bookmark);
    }

    @Override
    public void started(String line) {
      heard.add("started: " + line);
    }

    @Override
    public void settled(String line) {
      heard.add("settled: " + line);
    }
  }
}
