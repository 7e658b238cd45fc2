package io.github.d1maven.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.d1maven.core.cloudflare.ApiCredentials;
import io.github.d1maven.core.cloudflare.ApiEndpoint;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.database.Ledger;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.history.Recorder;
import io.github.d1maven.core.http.Durations;
import io.github.d1maven.core.http.RequestListener;
import io.github.d1maven.core.http.RetryPolicy;
import io.github.d1maven.core.project.Project;
import io.github.d1maven.core.remote.RemoteDatabase;
import io.github.d1maven.core.remote.RemoteListener;
import io.github.d1maven.core.standin.StandIn;
import io.github.d1maven.core.standin.VirtualClock;
import io.github.d1maven.core.standin.database.Query;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A project whose database {@code shop} is with a stand-in for Cloudflare's API, for tests. Time
 * passes only in pauses.
 */
public final class RemoteSample implements AutoCloseable {

  /** The name of the database. */
  public static final String NAME = "shop";

  private final SampleProject project;
  private final VirtualClock clock = new VirtualClock();
  private final StandIn standIn = new StandIn(clock);
  private final StoredDatabase stored = standIn.databases().create(NAME).orElseThrow();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private Duration patience = Duration.ofSeconds(100);
  private Recorder recorder = Recorder.OFF;

  /**
   * Makes an empty database.
   *
   * @param project its files
   */
  public RemoteSample(SampleProject project) {
    this.project = project;
    clock.whilePassing(standIn::listenAgain);
  }

  /** How long to go on trying; a single request may take a quarter of it, in real time. */
  public RemoteSample patience(Duration total) {
    patience = total;
    return this;
  }

  /** Records the history of the database from now on. */
  public RemoteSample recording(Recorder what) {
    recorder = what;
    return this;
  }

  /** Whether the history is recorded. */
  public boolean records() {
    return recorder.isOn();
  }

  /** The other end. */
  public StandIn standIn() {
    return standIn;
  }

  /** The database as it is at the other end. */
  public StoredDatabase stored() {
    return stored;
  }

  /** The time. */
  public VirtualClock clock() {
    return clock;
  }

  /** What was heard of the requests, in order. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  /** A client of its own. */
  public D1Api api() {
    return api(new Listener());
  }

  private D1Api api(RequestListener listener) {
    return new D1Api(
        ApiEndpoint.of(standIn.base()),
        ApiCredentials.of(StandIn.ACCOUNT, StandIn.TOKEN, "the test"),
        new RetryPolicy(patience, patience.dividedBy(200), () -> 1, clock),
        listener);
  }

  /** The database as a goal opens it, with a client of its own. */
  public RemoteDatabase open(Target target) {
    var listener = new Listener();
    return new RemoteDatabase(
        api(listener),
        new DatabaseRecord(stored.id(), stored.name()),
        new DatabaseIdentity(target, stored.name(), stored.id()),
        new Ledger("d1_migrations"),
        recorder,
        listener);
  }

  /** Runs a command as a goal does. */
  public <T> T with(Function<Project, T> command) {
    return with(Target.REMOTE, command);
  }

  /** Runs a command as a goal does. */
  public <T> T with(Target target, Function<Project, T> command) {
    try (RemoteDatabase database = open(target)) {
      return command.apply(project.on(database));
    }
  }

  /** Runs statements in the database as somebody else, in one transaction. */
  public RemoteSample sql(String sql) {
    stored.run(List.of(new Query(sql)));
    return this;
  }

  /** Reads rows, their values separated by {@code |}. */
  public List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : stored.run(List.of(new Query(query))).get(0).rows()) {
      List<String> values = new ArrayList<>();
      row.forEach(value -> values.add(value.asText()));
      rows.add(String.join("|", values));
    }
    return rows;
  }

  /** Asserts that neither what was heard nor an exception shows the token or a secret address. */
  public void assertNoSecrets(Throwable... exceptions) {
    var text = new StringWriter();
    var writer = new PrintWriter(text, true);
    heard().forEach(writer::println);
    for (Throwable exception : exceptions) {
      exception.printStackTrace(writer);
    }
    assertThat(text.toString()).doesNotContain(StandIn.TOKEN, "X-Amz-Signature");
  }

  @Override
  public void close() {
    standIn.close();
    assertNoSecrets();
  }

  /** Writes down what it hears. */
  private final class Listener implements RemoteListener {

    @Override
    public void exchanged(String line) {
      heard.add("exchanged: " + line);
    }

    @Override
    public void retrying(String line) {
      heard.add("retrying: " + line);
    }

    @Override
    public void progressed(String what, Duration elapsed, int percent) {
      heard.add("progressed: " + what + " " + percent + " after " + Durations.text(elapsed));
    }

    @Override
    public void bookmarked(String bookmark) {
      heard.add("bookmarked: " + bookmark);
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
