package io.github.d1maven.core.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.d1maven.core.standin.database.StoredDatabase;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** List, create, get and delete databases. */
final class AccountCalls {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]*");

  private static final List<String> LOCATIONS =
      List.of("weur", "eeur", "apac", "oc", "wnam", "enam");
  private static final List<String> JURISDICTIONS = List.of("eu", "fedramp", "us");

  private AccountCalls() {}

  static Answer list(Call call) {
    int page = number(call, "page", 1, 1, 1_000_000);
    int perPage = number(call, "per_page", 1000, 10, 10_000);
    String name = call.request().parameter("name").orElse("");
    List<StoredDatabase> found =
        call.databases().all().stream().filter(d -> d.name().contains(name)).toList();
    ArrayNode result = Call.nodes().arrayNode();
    found.stream()
        .skip((page - 1L) * perPage)
        .limit(perPage)
        .forEach(database -> result.add(summary(database)));
    ObjectNode info = Call.nodes().objectNode();
    info.put("page", page).put("per_page", perPage);
    info.put("count", result.size()).put("total_count", found.size());
    return Answer.success(result).withInfo(info);
  }

  static Answer create(Call call) {
    call.requireEdit();
    JsonNode name = call.json().path("name");
    if (!name.isTextual() || !NAME.matcher(name.asText()).matches()) {
      throw ApiError.invalid("name", "Expected a string that matches ^" + NAME.pattern() + "$");
    }
    choice(call.json(), "primary_location_hint", LOCATIONS);
    return call.databases()
        .create(name.asText(), choice(call.json(), "jurisdiction", JURISDICTIONS))
        .map(database -> Answer.success(details(database)))
        .orElseThrow(
            () ->
                new ApiError(
                    400, 7502, "A database with the name '" + name.asText() + "' already exists"));
  }

  private static @Nullable String choice(JsonNode json, String key, List<String> choices) {
    JsonNode value = json.path(key);
    if (!value.isMissingNode() && !choices.contains(value.textValue())) {
      throw ApiError.invalid(key, "Expected '" + String.join("' | '", choices) + "'");
    }
    return value.textValue();
  }

  static Answer get(Call call) {
    return Answer.success(details(call.target()));
  }

  static Answer delete(Call call) {
    call.requireEdit();
    call.databases().delete(call.target());
    return Answer.success(Call.nodes().nullNode());
  }

  private static ObjectNode summary(StoredDatabase database) {
    return Call.nodes()
        .objectNode()
        .put("uuid", database.id())
        .put("name", database.name())
        .put("version", "production")
        .put("created_at", database.created().toString())
        .put("jurisdiction", database.jurisdiction());
  }

  private static ObjectNode details(StoredDatabase database) {
    ObjectNode details = summary(database);
    details.put("file_size", database.size()).put("num_tables", database.tables());
    details.put("running_in_region", "WEUR");
    details.putObject("read_replication").put("mode", "disabled");
    return details;
  }

  private static int number(Call call, String name, int fallback, int least, int most) {
    String text = call.request().parameter(name).orElse(Integer.toString(fallback));
    int value = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw ApiError.invalid(name, "Expected a whole number from %d to %d".formatted(least, most));
    }
    return value;
  }
}
