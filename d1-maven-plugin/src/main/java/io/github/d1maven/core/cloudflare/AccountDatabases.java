package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.d1maven.core.http.RequestException;
import io.github.d1maven.core.http.RequestException.Outcome;
import io.github.d1maven.diff.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The databases of an account: which there are, and creating and deleting them. What is in a
 * database is {@link D1Api}'s.
 */
public final class AccountDatabases {

  private final D1Api api;

  AccountDatabases(D1Api api) {
    this.api = api;
  }

  /**
   * Lists the databases whose names contain a text.
   *
   * @param name the text; empty for all
   * @return the databases
   * @throws RequestException if they cannot be read
   */
  public List<DatabaseRecord> list(String name) {
    return pages(name).all();
  }

  /**
   * Finds the database that has exactly this name.
   *
   * @throws RequestException if the databases cannot be read
   */
  public Optional<DatabaseRecord> named(String name) {
    return pages(name).find(database -> database.name().equals(name));
  }

  private DatabasePages pages(String name) {
    String filter = name.isEmpty() ? "" : "&name=" + D1Api.encoded(name);
    return new DatabasePages(
        page -> {
          String query = "?page=" + page + "&per_page=" + DatabasePages.SIZE + filter;
          var call = ApiCall.get("list the databases", D1Api.DATABASES + query);
          return api.repeat(limit -> listed(api.client().envelope(call, limit)));
        });
  }

  /** A response without a list does not say that there are no databases. */
  private static JsonNode listed(JsonNode envelope) {
    if (!envelope.path("result").isArray()) {
      throw RequestException.of(
          Outcome.IN_DOUBT,
          0,
          Problem.of("cannot list the databases").because("the response has no list"));
    }
    return envelope;
  }

  /**
   * Returns the record of a database.
   *
   * @param id its identifier
   * @throws RequestException if it cannot be read, for example because it does not exist
   */
  public DatabaseRecord get(String id) {
    var call = ApiCall.get("look up database " + id, D1Api.path(id, ""));
    return api.repeat(limit -> DatabaseRecord.of(api.client().send(call, limit)));
  }

  /**
   * Creates a database. If the response is lost, a lookup by name tells whether it was created.
   *
   * @throws RequestException if it cannot be created
   */
  public DatabaseRecord create(NewDatabase database) {
    String name = database.name();
    var call = ApiCall.post("create database " + name, D1Api.DATABASES, database.json());
    return api.repeat(
        limit -> {
          try {
            return DatabaseRecord.of(api.client().send(call, limit));
          } catch (RequestException e) {
            if (e.outcome() == Outcome.IN_DOUBT) {
              return named(name).orElseThrow(() -> e);
            }
            throw e;
          }
        });
  }

  /**
   * Deletes a database permanently.
   *
   * @throws RequestException if it cannot be deleted
   */
  public void delete(String id) {
    var call = new ApiCall("delete database " + id, "DELETE", D1Api.path(id, ""), null);
    boolean[] doubt = {false};
    api.<JsonNode>repeat(
        limit -> {
          try {
            return api.client().send(call, limit);
          } catch (RequestException e) {
            if (doubt[0] && e.code() == 7404) {
              return JsonNodeFactory.instance.nullNode();
            }
            doubt[0] |= e.outcome() == Outcome.IN_DOUBT;
            throw e;
          }
        });
  }
}
