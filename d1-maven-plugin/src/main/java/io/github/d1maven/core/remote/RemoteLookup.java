package io.github.d1maven.core.remote;

import io.github.d1maven.core.cloudflare.AccountDatabases;
import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.config.DatabaseConfig;
import io.github.d1maven.core.database.Target;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a configured database in its account. */
public final class RemoteLookup {

  private final AccountDatabases databases;
  private final DatabaseConfig config;

  /**
   * @param api the account
   * @param config its configuration
   */
  public RemoteLookup(D1Api api, DatabaseConfig config) {
    this.databases = api.databases();
    this.config = config;
  }

  /**
   * Finds the database of a target with one request.
   *
   * @param target {@link Target#REMOTE} or {@link Target#PREVIEW}
   * @return its record in the account
   * @throws ConfigurationException if the configuration does not identify it, or if its name and
   *     identifier belong to different databases
   * @throws RequestException if it cannot be read
   */
  public DatabaseRecord find(Target target) {
    @Nullable String id =
        target == Target.PREVIEW ? config.previewDatabaseId() : config.databaseId();
    if (id != null) {
      DatabaseRecord found = byId(id, target);
      return target == Target.PREVIEW ? found : checked(found);
    }
    @Nullable String name = config.databaseName();
    if (target == Target.PREVIEW || name == null) {
      throw missingId(target);
    }
    return databases.named(name).orElseThrow(() -> unknown(name, location()));
  }

  /**
   * Finds the database of a name that the configuration does not have, with one request.
   *
   * @throws ConfigurationException if there is none
   * @throws RequestException if it cannot be read
   */
  public DatabaseRecord named(String name) {
    return databases.named(name).orElseThrow(() -> unknown(name, null));
  }

  /**
   * The API finds a database by its name too, so a name given as an id might select the wrong
   * database.
   */
  private DatabaseRecord byId(String id, Target target) {
    DatabaseRecord found = databases.get(id);
    if (!found.id().equalsIgnoreCase(id)) {
      String key = target == Target.PREVIEW ? "preview_database_id" : "database_id";
      throw new ConfigurationException(
          Problem.of(key + " \"" + id + "\" is not a database id")
              .at(location())
              .because("it is the name of database " + found.name() + ", whose id is " + found.id())
              .help(
                  "replace it with the id of the right database; wrangler d1 list shows them all"));
    }
    return found;
  }

  /** A preview database has a name of its own, which is not in wrangler's file. */
  private DatabaseRecord checked(DatabaseRecord found) {
    @Nullable String name = config.databaseName();
    if (name == null || name.equals(found.name())) {
      return found;
    }
    throw new ConfigurationException(
        Problem.of(
                "the database is named "
                    + name
                    + " in the configuration, but "
                    + found.name()
                    + " at Cloudflare")
            .at(location())
            .because("the id " + found.id() + " belongs to " + found.name())
            .help("correct the id or the name: one of them belongs to another database"));
  }

  private ConfigurationException missingId(Target target) {
    boolean preview = target == Target.PREVIEW;
    return new ConfigurationException(
        Problem.of("database " + config.binding() + " has no " + (preview ? "preview " : "") + "id")
            .at(location())
            .because(
                preview ? "preview_database_id is missing" : "both its id and its name are missing")
            .withRemedies(
                preview
                    ? List.of(new Remedy.Text("add preview_database_id to wrangler's file"))
                    : List.of(
                        new Remedy.Text("add database_id to wrangler's file"),
                        new Remedy.Option("or specify the id", "databaseId", "<id>"),
                        new Remedy.Option("or specify the name", "databaseName", "<name>"))));
  }

  private static ConfigurationException unknown(String name, @Nullable Place place) {
    return new ConfigurationException(
        Problem.of("no database is named " + name + " in this account")
            .at(place)
            .because("names must match exactly")
            .help(
                new Remedy.Run(
                    "to create it",
                    "database-create",
                    List.of(new Remedy.Option("remoteDatabase", name))))
            .help("or check the name and the account"));
  }

  private @Nullable Place location() {
    @Nullable Path file = config.configFile();
    return file == null ? null : Place.of(file);
  }
}
