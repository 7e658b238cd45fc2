package io.github.d1maven.core.account;

import io.github.d1maven.core.cloudflare.D1Api;
import io.github.d1maven.core.cloudflare.DatabaseRecord;
import io.github.d1maven.core.config.ConfigurationException;
import io.github.d1maven.core.database.DatabaseIdentity;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.project.Confirmation;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.Remedy;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deletes one database of an account with all its data, permanently. */
public final class DeleteDatabase {

  /** Cloudflare's code for a database that does not exist. */
  private static final int UNKNOWN = 7404;

  /**
   * Which database to delete.
   *
   * @param name its whole name
   * @param pattern what the names of databases that may be deleted match
   * @param confirmation the user's confirmation
   */
  public record Request(DatabaseName name, NamePattern pattern, Confirmation confirmation) {

    /**
     * Reads what a user typed.
     *
     * @throws ConfigurationException if there is no pattern
     */
    public static Request of(
        DatabaseName name, @Nullable NamePattern pattern, Confirmation confirmation) {
      if (pattern == null) {
        throw new ConfigurationException(
            Problem.of("database " + name + " is not deleted")
                .because("no pattern says which databases of the account may be deleted")
                .leaving("nothing was changed")
                .help(
                    new Remedy.Option(
                        "configure one in the project, for example",
                        "databasePattern",
                        "shop-pr-*")));
      }
      return new Request(name, pattern, confirmation);
    }
  }

  private DeleteDatabase() {}

  /**
   * Runs the command.
   *
   * @param account where the database is
   * @param found is notified of the database before anything is done
   * @return whether it was deleted; false if there is none of that name
   * @throws ConfigurationException if the name does not match the pattern
   * @throws io.github.d1maven.core.project.UnconfirmedException if it is not confirmed
   * @throws RequestException if it cannot be deleted
   */
  public static boolean run(D1Api account, Request request, Consumer<DatabaseIdentity> found) {
    request.pattern().require(request.name(), "deleted");
    Optional<DatabaseRecord> record = account.databases().named(request.name().text());
    if (record.isEmpty()) {
      return false;
    }
    DatabaseIdentity identity = RemoteIdentity.of(account, record.get());
    found.accept(identity);
    request.confirmation().require(identity, "deletes the database with all its data, permanently");
    return delete(account, record.get());
  }

  private static boolean delete(D1Api account, DatabaseRecord record) {
    try {
      account.databases().delete(record.id());
      return true;
    } catch (RequestException e) {
      if (e.code() == UNKNOWN) { // another run deleted it a moment ago
        return false;
      }
      throw e;
    }
  }
}
