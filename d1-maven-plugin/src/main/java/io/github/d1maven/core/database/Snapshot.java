package io.github.d1maven.core.database;

import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema and the ledger of a database at one time.
 *
 * @param objects all rows of {@code sqlite_schema}, including internal ones, in order of creation
 * @param applied the recorded migrations in the order of recording; empty if the database has no
 *     table for them yet
 */
public record Snapshot(List<StoredObject> objects, List<AppliedMigration> applied) {

  /** The content of a database that does not exist yet. */
  public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

  /** Copies the lists. */
  public Snapshot {
    objects = List.copyOf(objects);
    applied = List.copyOf(applied);
  }

  /** Returns the content after more migrations are recorded. */
  public Snapshot recording(List<String> names) {
    List<AppliedMigration> all = new ArrayList<>(applied);
    names.forEach(name -> all.add(new AppliedMigration(all.size() + 1, name, "")));
    return new Snapshot(objects, all);
  }

  /** Returns the names of the recorded migrations, in the order of recording. */
  public List<String> appliedNames() {
    return applied.stream().map(AppliedMigration::name).toList();
  }

  /** Returns whether there is a table, possibly an internal one, with a name, ignoring case. */
  public boolean hasTable(String name) {
    return objects.stream()
        .anyMatch(o -> o.type().equals("table") && o.name().equalsIgnoreCase(name));
  }
}
