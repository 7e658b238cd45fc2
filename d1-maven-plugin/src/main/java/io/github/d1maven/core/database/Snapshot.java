package io.github.d1maven.core.database;

import io.github.d1maven.diff.inspect.StoredObject;
import java.util.List;

/**
 * Everything that is read from a database, as of one moment.
 *
 * @param objects all rows of {@code sqlite_schema}, internal ones too, in order of creation
 * @param applied the recorded migrations in the order of recording; none if the database has no
 *     table for them yet
 */
public record Snapshot(List<StoredObject> objects, List<AppliedMigration> applied) {

  /** What a database holds that does not exist yet. */
  public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

  /** Copies the lists. */
  public Snapshot {
    objects = List.copyOf(objects);
    applied = List.copyOf(applied);
  }

  /** Returns the names of the recorded migrations, in the order of recording. */
  public List<String> appliedNames() {
    return applied.stream().map(AppliedMigration::name).toList();
  }

  /** Returns whether there is a table, internal ones included, of a name in any case. */
  public boolean hasTable(String name) {
    return objects.stream()
        .anyMatch(o -> o.type().equals("table") && o.name().equalsIgnoreCase(name));
  }
}
