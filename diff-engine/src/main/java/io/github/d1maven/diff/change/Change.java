package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One difference between two schemas. What two sides differ in is one change, never two. */
public sealed interface Change {
  record CreateTable(Table table) implements Change {}

  record DropTable(Table table) implements Change {}

  /** A table that both sides have; {@code changes} is not empty. */
  record AlterTable(Table from, Table to, List<TableChange> changes) implements Change {
    public AlterTable {
      changes = List.copyOf(changes);
    }
  }

  /** A virtual table that is new (from is null), gone (to is null) or different. */
  record ChangeVirtualTable(@Nullable VirtualTable from, @Nullable VirtualTable to)
      implements Change {}

  /** An index that is new (from is null), gone (to is null) or different. */
  record ChangeIndex(@Nullable Index from, @Nullable Index to) implements Change {}

  /** A view that is new (from is null), gone (to is null) or different. */
  record ChangeView(@Nullable View from, @Nullable View to) implements Change {}

  /** A trigger that is new (from is null), gone (to is null) or different. */
  record ChangeTrigger(@Nullable Trigger from, @Nullable Trigger to) implements Change {}

  /** The kind and the name of what differs, such as {@code table "users"}. */
  default String subject() {
    if (this instanceof CreateTable change) {
      return "table " + change.table().name().quoted();
    } else if (this instanceof DropTable change) {
      return "table " + change.table().name().quoted();
    } else if (this instanceof AlterTable change) {
      return "table " + change.to().name().quoted();
    } else if (this instanceof ChangeVirtualTable change) {
      return "virtual table " + name(change.from(), change.to()).quoted();
    } else if (this instanceof ChangeIndex change) {
      return "index " + name(change.from(), change.to()).quoted();
    } else if (this instanceof ChangeView change) {
      return "view " + name(change.from(), change.to()).quoted();
    } else if (this instanceof ChangeTrigger change) {
      return "trigger " + name(change.from(), change.to()).quoted();
    }
    throw new AssertionError("unhandled change: " + this);
  }

  /** Whether it makes an object that was not there. */
  default boolean creates() {
    return this instanceof CreateTable
        || (this instanceof ChangeVirtualTable virtual && virtual.from() == null)
        || (this instanceof ChangeIndex index && index.from() == null)
        || (this instanceof ChangeView view && view.from() == null)
        || (this instanceof ChangeTrigger trigger && trigger.from() == null);
  }

  /** Whether it removes an object for good. */
  default boolean drops() {
    return this instanceof DropTable
        || (this instanceof ChangeVirtualTable virtual && virtual.to() == null)
        || (this instanceof ChangeIndex index && index.to() == null)
        || (this instanceof ChangeView view && view.to() == null)
        || (this instanceof ChangeTrigger trigger && trigger.to() == null);
  }

  private static Identifier name(
      io.github.d1maven.diff.schema.@Nullable SchemaObject from,
      io.github.d1maven.diff.schema.@Nullable SchemaObject to) {
    if (to != null) {
      return to.name();
    }
    return java.util.Objects.requireNonNull(from).name();
  }
}
