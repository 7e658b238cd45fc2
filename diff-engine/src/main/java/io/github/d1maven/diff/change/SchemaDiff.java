package io.github.d1maven.diff.change;

import io.github.d1maven.diff.change.Change.ReplaceObject;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemas and the differences between them.
 *
 * @param from the live schema
 * @param to the declared schema
 * @param changes in the order of the declared schema, dropped objects last
 */
public record SchemaDiff(Schema from, Schema to, List<Change> changes) {
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Returns whether the two schemas are the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns the changes of one kind, in order. */
  public <T extends Change> Stream<T> all(Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * Returns the changes of the objects of one kind, which are virtual tables, indexes, views or
   * triggers.
   */
  public <T extends SchemaObject> Stream<ReplaceObject<T>> replaced(Class<T> kind) {
    return all(ReplaceObject.class)
        .filter(change -> kind.isInstance(change.object()))
        .map(change -> new ReplaceObject<>(kind.cast(change.from()), kind.cast(change.to())));
  }
}
