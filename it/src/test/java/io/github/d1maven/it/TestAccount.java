package io.github.d1maven.it;

import io.github.d1maven.core.cloudflare.AccountDatabases;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.NewDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An account with databases at a {@link Peer} of Cloudflare's API, for the scripts of src/it. */
public final class TestAccount implements AutoCloseable {

  private final Peer peer;

  private TestAccount(Peer peer) {
    this.peer = peer;
  }

  /** Whether there can be one; where Node.js is missing, it says so for all to see. */
  public static boolean isAvailable(String tests) {
    Optional<String> missing = NodeModules.missing();
    missing.ifPresent(reason -> NeedsNode.Condition.shout(reason, tests));
    return missing.isEmpty();
  }

  /** Starts an account without databases at the port that the builds are told. */
  public static TestAccount start(String port) {
    return new TestAccount(Peer.start(Integer.parseInt(port)));
  }

  /** Creates a database and returns its identifier. */
  public String create(String name) {
    return databases().create(NewDatabase.named(name)).id();
  }

  /**
   * Creates the databases that a project's wrangler file names, and puts their identifiers in the
   * place of {@code id of <name>} there.
   */
  public void createForWranglerFile(File project, String... names) {
    Path file = project.toPath().resolve("wrangler.jsonc");
    String text = Command.read(file);
    for (String name : names) {
      text = text.replace("\"id of " + name + "\"", "\"" + create(name) + "\"");
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all databases, in order of creation. */
  public List<String> names() {
    return databases().list("").stream().map(DatabaseRecord::name).toList();
  }

  /** Runs statements as somebody who is not the plugin, in one transaction. */
  public void execute(String name, String... statements) {
    peer.api().run("execute", id(name), List.of(statements), Duration.ofSeconds(30));
  }

  /** Returns the rows of a query, the values of each joined with {@code |}. */
  public List<String> query(String name, String sql) {
    return RemoteProject.lines(peer.api().query(id(name), List.of(sql)).get(0));
  }

  /** The requests so far: method and path behind the account's databases. */
  public List<String> requests() {
    return peer.log();
  }

  private String id(String name) {
    return databases().named(name).orElseThrow().id();
  }

  private AccountDatabases databases() {
    return peer.api().databases();
  }

  @Override
  public void close() {
    peer.close();
  }
}
