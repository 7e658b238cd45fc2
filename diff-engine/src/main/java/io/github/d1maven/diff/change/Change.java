package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One difference between two schemas. An object that differs is one change, never two. */
public sealed interface Change {
  /** A table that only the new schema has. */
  record CreateTable(Table table) implements Change {
    @Override
    public Table object() {
      return table;
    }

    @Override
    public boolean creates() {
      return true;
    }
  }

  /** A table that only the old schema has. */
  record DropTable(Table table) implements Change {
    @Override
    public Table object() {
      return table;
    }

    @Override
    public boolean drops() {
      return true;
    }
  }

  /** A table that both have; {@code changes} is not empty. */
  record AlterTable(Table from, Table to, List<TableChange> changes) implements Change {
    public AlterTable {
      changes = List.copyOf(changes);
    }

    @Override
    public Table object() {
      return to;
    }
  }

  /**
   * A virtual table, index, view or trigger, which is dropped and created rather than altered.
   *
   * @param from the old one, or null if only the new schema has it
   * @param to the new one, or null if only the old schema has it; one of the two is not null
   */
  record ReplaceObject<T extends SchemaObject>(@Nullable T from, @Nullable T to) implements Change {
    @Override
    public T object() {
      return to != null ? to : Objects.requireNonNull(from);
    }

    @Override
    public boolean creates() {
      return from == null;
    }

    @Override
    public boolean drops() {
      return to == null;
    }
  }

  /** Returns what differs: the new one, or the old one if there is no new one. */
  SchemaObject object();

  /** Returns the name of what differs, in the new spelling if there are two. */
  default Identifier name() {
    return object().name();
  }

  /** Returns the kind and the name of what differs, such as {@code table "users"}. */
  default String subject() {
    return object().kind() + " " + name().quoted();
  }

  /** Returns whether it creates an object that did not exist. */
  default boolean creates() {
    return false;
  }

  /** Returns whether it removes an object permanently. */
  default boolean drops() {
    return false;
  }
}
