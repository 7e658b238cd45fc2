package io.github.d1maven.core.account;

import io.github.d1maven.core.cloudflare.AccountDatabases;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.cloudflare.NewDatabase;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.problem.Nearest;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a database in an account unless there is one of that name. */
public final class CreateDatabase {

  /** Cloudflare's code for a name that is taken. */
  private static final int NAME_IS_TAKEN = 7502;

  private static final List<String> LOCATIONS =
      List.of("weur", "eeur", "apac", "oc", "wnam", "enam");

  /**
   * Which database to create.
   *
   * @param name its name
   * @param pattern what the name must match, or null
   * @param location the region that its primary is near to, or null
   * @param jurisdiction the jurisdiction in which it must run and keep its data, or null
   */
  public record Request(
      DatabaseName name,
      @Nullable NamePattern pattern,
      @Nullable String location,
      @Nullable String jurisdiction) {

    /**
     * Checks the location.
     *
     * @throws ConfigurationException if there is no such location, or if there is a jurisdiction
     *     too
     */
    public Request {
      if (location != null && jurisdiction != null) {
        throw new ConfigurationException(
            Problem.of("both a location and a jurisdiction were given")
                .because("Cloudflare ignores the location of a database with a jurisdiction")
                .help("omit one of them"));
      } else if (location != null && !LOCATIONS.contains(location)) {
        throw unknown(location);
      }
    }

    private static ConfigurationException unknown(String location) {
      String nearest = Nearest.to(location, LOCATIONS).orElse(LOCATIONS.get(0));
      return new ConfigurationException(
          Problem.of("unknown location \"" + location + "\"")
              .because("the locations are " + String.join(", ", LOCATIONS))
              .help(new Remedy.Option("for example", "location", nearest)));
    }
  }

  /**
   * What there is now.
   *
   * @param identity the database
   * @param record the same as the account has it
   * @param created whether it was created now; otherwise there was one of that name
   */
  public record Result(DatabaseIdentity identity, DatabaseRecord record, boolean created) {}

  private CreateDatabase() {}

  /**
   * Runs the command.
   *
   * @param account where to create it
   * @throws ConfigurationException if the name does not match the pattern, or if the database is
   *     not in the jurisdiction
   * @throws RequestException if it cannot be created
   */
  public static Result run(D1Api account, Request request) {
    if (request.pattern() != null) {
      request.pattern().require(request.name(), "created");
    }
    AccountDatabases databases = account.databases();
    Optional<DatabaseRecord> known = databases.named(request.name().text());
    Result result =
        known
            .map(record -> result(account, record, false))
            .orElseGet(() -> create(account, databases, request));
    requireJurisdiction(databases, request, result);
    return result;
  }

  private static Result create(D1Api account, AccountDatabases databases, Request request) {
    String name = request.name().text();
    try {
      var wanted = new NewDatabase(name, request.location(), request.jurisdiction());
      return result(account, databases.create(wanted), true);
    } catch (RequestException e) {
      if (e.code() == NAME_IS_TAKEN) { // by another run, a moment ago
        return result(account, databases.named(name).orElseThrow(() -> e), false);
      }
      throw e;
    }
  }

  private static Result result(D1Api account, DatabaseRecord record, boolean created) {
    return new Result(RemoteIdentity.of(account, record), record, created);
  }

  /** What the account says counts: a jurisdiction cannot be changed, and data must not leave it. */
  private static void requireJurisdiction(
      AccountDatabases databases, Request request, Result result) {
    @Nullable String wanted = request.jurisdiction();
    if (wanted == null) {
      return;
    }
    String id = result.record().id();
    @Nullable String actual =
        result.created() ? databases.get(id).jurisdiction() : result.record().jurisdiction();
    if (!wanted.equals(actual)) {
      throw new ConfigurationException(
          Problem.of("database " + request.name() + " is not in jurisdiction " + wanted)
              .because(
                  "Cloudflare reports "
                      + (actual == null ? "no jurisdiction" : "jurisdiction " + actual)
                      + " for it, which cannot be changed")
              .leaving(
                  "the database "
                      + (result.created() ? "was created" : "existed before and was not changed"))
              .help(new Remedy.Option("choose another name", "remoteDatabase", "<name>"))
              .help("or delete this database"));
    }
  }
}
