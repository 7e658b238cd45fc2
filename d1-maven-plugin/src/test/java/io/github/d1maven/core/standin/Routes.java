package io.github.d1maven.core.standin;

import io.github.d1maven.core.standin.database.Databases;
import io.github.d1maven.core.standin.database.SqlFailure;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part answers which request. */
final class Routes {

  private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern PATH =
      Pattern.compile(
          "/client/v4/accounts/([0-9a-f]{32})/d1/database(?:/([^/]+)(?:/([a-z_/]+))?)?");

  private final Map<String, Function<Call, Answer>> routes;
  private final Authorization authorization;
  private final String account;
  private final Databases databases;
  private final Storage storage;

  Routes(
      Authorization authorization,
      String account,
      Databases databases,
      Storage storage,
      IntSupplier activeAnswers) {
    this.authorization = authorization;
    this.account = account;
    this.databases = databases;
    this.storage = storage;
    this.routes =
        Map.ofEntries(
            Map.entry("GET", AccountCalls::list),
            Map.entry("POST", AccountCalls::create),
            Map.entry("GET one", AccountCalls::get),
            Map.entry("DELETE one", AccountCalls::delete),
            Map.entry("POST raw", QueryCalls::raw),
            Map.entry("POST query", QueryCalls::query),
            Map.entry("POST import", new ImportCalls(storage, activeAnswers)::answer),
            Map.entry("POST export", new ExportCalls(storage, activeAnswers)::answer),
            Map.entry("GET time_travel/bookmark", TimeTravelCalls::bookmark),
            Map.entry("POST time_travel/restore", TimeTravelCalls::restore));
  }

  Answer answer(Request request) {
    if (request.path().startsWith(Storage.PREFIX)) {
      return storage.answer(request);
    }
    try {
      return route(request);
    } catch (ApiError e) {
      return e.answer();
    } catch (SqlFailure e) {
      return ApiError.sql(e.getMessage()).answer();
    }
  }

  private Answer route(Request request) {
    boolean mayEdit = authorization.mayEdit(request);
    Matcher path = PATH.matcher(request.path());
    Function<Call, Answer> endpoint = path.matches() ? routes.get(key(request, path)) : null;
    if (endpoint == null) {
      throw new ApiError(
          404,
          7003,
          "Could not route to " + request.path() + ", perhaps your object identifier is invalid?");
    } else if (!path.group(1).equals(account)) {
      throw new ApiError(
          403, 7403, "The given account is not valid or is not authorized to access this service");
    }
    Optional<StoredDatabase> database =
        Optional.ofNullable(path.group(2)).map(id -> find(id, key(request, path)));
    return endpoint.apply(new Call(request, mayEdit, databases, database));
  }

  private static String key(Request request, Matcher path) {
    String action = path.group(3) == null ? "one" : path.group(3);
    return request.method() + (path.group(2) == null ? "" : " " + action);
  }

  /** A database is got by its name too, everything else takes its identifier. */
  private StoredDatabase find(String id, String key) {
    boolean isId = id.matches(UUID);
    if (!isId && !key.equals("GET one")) {
      throw ApiError.invalid("databaseId", "Invalid uuid");
    }
    return (isId ? databases.withId(id) : databases.withName(id))
        .orElseThrow(() -> new ApiError(404, 7404, "The database " + id + " could not be found"));
  }
}
