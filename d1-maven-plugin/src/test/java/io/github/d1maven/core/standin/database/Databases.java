package io.github.d1maven.core.standin.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The databases of the account, in order of creation. An empty one takes a few hundred bytes. */
public final class Databases {

  private final Map<String, StoredDatabase> byId = new LinkedHashMap<>();
  private final Map<String, StoredDatabase> byName = new LinkedHashMap<>();
  private final InstantSource clock;
  private int created;

  /** None yet. */
  public Databases(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes a database. Its identifier tells nothing but the same order gives the same ones.
   *
   * @return empty if there is one of this name
   */
  public Optional<StoredDatabase> create(String name) {
    return create(name, null);
  }

  /**
   * Makes a database that has to stay in a jurisdiction.
   *
   * @return empty if there is one of this name
   */
  public synchronized Optional<StoredDatabase> create(String name, @Nullable String jurisdiction) {
    if (byName.containsKey(name)) {
      return Optional.empty();
    }
    String id = UUID.nameUUIDFromBytes((++created + name).getBytes(UTF_8)).toString();
    var database = new StoredDatabase(id, name, jurisdiction, clock);
    byId.put(id, database);
    byName.put(name, database);
    return Optional.of(database);
  }

  /** All of them. */
  public synchronized List<StoredDatabase> all() {
    return List.copyOf(byId.values());
  }

  /** The database of an identifier in any case. */
  public synchronized Optional<StoredDatabase> withId(String id) {
    return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
  }

  /** The database of a name. */
  public synchronized Optional<StoredDatabase> withName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Forgets a database. */
  public synchronized void delete(StoredDatabase database) {
    byId.remove(database.id());
    byName.remove(database.name());
  }
}
