package io.github.d1maven.core.remote;

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

  private final D1Api api;
  private final DatabaseConfig config;

  /**
   * @param api the account
   * @param config what is configured
   */
  public RemoteLookup(D1Api api, DatabaseConfig config) {
    this.api = api;
    this.config = config;
  }

  /**
   * Finds the database of a target, in one request.
   *
   * @param target {@link Target#REMOTE} or {@link Target#PREVIEW}
   * @return what the account says of it
   * @throws ConfigurationException if the configuration does not say which it is, or if the name
   *     and the identifier in it are those of two databases
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
    return api.named(name).orElseThrow(() -> unknown(name));
  }

  /** The API finds a database by its name too, so that a name in place of an id leads anywhere. */
  private DatabaseRecord byId(String id, Target target) {
    DatabaseRecord found = api.get(id);
    if (!found.id().equalsIgnoreCase(id)) {
      String key = target == Target.PREVIEW ? "preview_database_id" : "database_id";
      throw new ConfigurationException(
          Problem.of(key + " is \"" + id + "\", and that is no id")
              .at(location())
              .because(
                  "Cloudflare finds database " + found.name() + " by it, whose id is " + found.id())
              .help(
                  "if that is the one you mean, write its id; if not, wrangler d1 list shows the others"));
    }
    return found;
  }

  /** A preview database has a name of its own, which wrangler's file does not have. */
  private DatabaseRecord checked(DatabaseRecord found) {
    @Nullable String name = config.databaseName();
    if (name == null || name.equals(found.name())) {
      return found;
    }
    throw new ConfigurationException(
        Problem.of(
                "the configuration calls the database "
                    + name
                    + ", Cloudflare calls it "
                    + found.name())
            .at(location())
            .because("the id " + found.id() + " is that of " + found.name())
            .help("correct the id or the name: one of them is that of another database"));
  }

  private ConfigurationException missingId(Target target) {
    boolean preview = target == Target.PREVIEW;
    return new ConfigurationException(
        Problem.of("database " + config.binding() + " has no " + (preview ? "preview " : "") + "id")
            .at(location())
            .because(
                preview ? "there is no preview_database_id" : "there is neither an id nor a name")
            .withRemedies(
                preview
                    ? List.of(new Remedy.Text("add preview_database_id to wrangler's file"))
                    : List.of(
                        new Remedy.Text("add database_id to wrangler's file"),
                        new Remedy.Option("or give the id", "databaseId", "<id>"),
                        new Remedy.Option("or the name", "databaseName", "<name>"))));
  }

  private ConfigurationException unknown(String name) {
    return new ConfigurationException(
        Problem.of("there is no database named " + name + " in this account")
            .at(location())
            .because("no name is exactly that")
            .help("make it with wrangler d1 create " + name + ", or check name and account"));
  }

  private @Nullable Place location() {
    @Nullable Path file = config.configFile();
    return file == null ? null : Place.of(file);
  }
}
