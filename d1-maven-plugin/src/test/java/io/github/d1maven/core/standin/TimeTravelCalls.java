package io.github.d1maven.core.standin;

import io.github.d1maven.core.standin.database.History;
import io.github.d1maven.core.standin.database.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Bookmarks, and restoring them. */
final class TimeTravelCalls {

  private static final String BOOKMARK = "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}";

  private TimeTravelCalls() {}

  static Answer bookmark(Call call) {
    History history = call.target().history();
    State state =
        call.request()
            .parameter("timestamp")
            .map(text -> atTime(history, text))
            .orElseGet(history::current);
    return Answer.success(Call.nodes().objectNode().put("bookmark", state.bookmark()));
  }

  static Answer restore(Call call) {
    call.requireEdit();
    History history = call.target().history();
    Optional<String> bookmark = call.request().parameter("bookmark");
    Optional<String> timestamp = call.request().parameter("timestamp");
    if (bookmark.isPresent() == timestamp.isPresent()) {
      throw ApiError.invalid("bookmark", "Give either a bookmark or a timestamp");
    }
    State state =
        bookmark
            .map(text -> atBookmark(history, text))
            .orElseGet(() -> atTime(history, timestamp.orElseThrow()));
    String previous = history.current().bookmark();
    call.target().restore(state);
    return Answer.success(
        Call.nodes()
            .objectNode()
            .put("bookmark", state.bookmark())
            .put("previous_bookmark", previous)
            .put("message", "Restored to bookmark " + state.bookmark()));
  }

  private static State atBookmark(History history, String text) {
    if (!text.matches(BOOKMARK)) {
      throw ApiError.invalid("bookmark", "Invalid bookmark");
    }
    Optional<State> state =
        text.compareTo(history.current().bookmark()) > 0 ? Optional.empty() : history.at(text);
    return state.orElseThrow(
        () ->
            ApiError.invalid(
                "bookmark", "The bookmark is outside of the history of this database"));
  }

  private static State atTime(History history, String text) {
    try {
      return history
          .at(Instant.parse(text))
          .orElseThrow(
              () ->
                  ApiError.invalid("timestamp", "The time is before the history of this database"));
    } catch (DateTimeException e) {
      throw ApiError.invalid("timestamp", "Invalid datetime");
    }
  }
}
