package io.github.d1maven.core.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Reads the pages of a list. The server may return fewer entries per page than requested: what it
 * reports about its pages takes precedence.
 */
final class DatabasePages {

  /** How many entries to request per page. */
  static final int SIZE = 100;

  private final IntFunction<JsonNode> pages;
  private final List<DatabaseRecord> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param pages fetches a page, counted from 1, with its envelope
   */
  DatabasePages(IntFunction<JsonNode> pages) {
    this.pages = pages;
  }

  /** Returns all entries. */
  List<DatabaseRecord> all() {
    find(database -> false);
    return List.copyOf(all);
  }

  /** Returns the first matching entry, and reads no page after it. */
  Optional<DatabaseRecord> find(Predicate<DatabaseRecord> kind) {
    for (int page = 1; ; page++) {
      JsonNode envelope = pages.apply(page);
      int before = all.size();
      for (JsonNode json : envelope.path("result")) {
        DatabaseRecord database = DatabaseRecord.of(json);
        if (ids.add(database.id())) {
          all.add(database);
        }
      }
      Optional<DatabaseRecord> found = all.stream().skip(before).filter(kind).findFirst();
      if (found.isPresent() || all.size() == before || isLast(envelope)) {
        return found;
      }
    }
  }

  private boolean isLast(JsonNode envelope) {
    JsonNode info = envelope.path("result_info");
    return info.path("total_count").isInt()
        ? all.size() >= info.path("total_count").asInt()
        : envelope.path("result").size() < info.path("per_page").asInt(SIZE);
  }
}
