package io.github.d1maven.core.standin.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Time Travel of one database: its states, found again by bookmark or by time. */
public final class History {

  private static final int KEPT = 200;

  private final Deque<State> states = new ArrayDeque<>();
  private final String database;
  private int changes;

  History(String database) {
    this.database = database;
  }

  synchronized void add(Instant now, Image image) {
    states.addLast(new State(nextBookmark(), now, image));
    if (states.size() > KEPT) {
      states.removeFirst();
    }
  }

  /** The present state. */
  public synchronized State current() {
    return states.getLast();
  }

  /** The newest state at or before a bookmark. */
  public synchronized Optional<State> at(String bookmark) {
    return newest(state -> state.bookmark().compareTo(bookmark) <= 0);
  }

  /** The newest state at or before a time. */
  public synchronized Optional<State> at(Instant moment) {
    return newest(state -> !state.since().isAfter(moment));
  }

  private Optional<State> newest(Predicate<State> kind) {
    for (var all = states.descendingIterator(); all.hasNext(); ) {
      State state = all.next();
      if (kind.test(state)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private String nextBookmark() {
    String hash = UUID.nameUUIDFromBytes((database + ++changes).getBytes(UTF_8)).toString();
    return "%08x-00000000-00004c6d-%s".formatted(changes, hash.replace("-", ""));
  }
}
