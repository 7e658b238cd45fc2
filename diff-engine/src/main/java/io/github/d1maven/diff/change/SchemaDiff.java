package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemas and what differs between them.
 *
 * @param from the live schema
 * @param to the declared schema
 * @param changes in the order of the declared schema, what is gone last
 */
public record SchemaDiff(Schema from, Schema to, List<Change> changes) {
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Whether the two schemas are the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes of one kind, in order. */
  public <T extends Change> Stream<T> all(Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast);
  }
}
