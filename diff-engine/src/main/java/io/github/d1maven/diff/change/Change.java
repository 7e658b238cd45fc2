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
    return kind() + " " + name().quoted();
  }

  /** The name of what differs, the new spelling if there are two. */
  default Identifier name() {
    if (this instanceof CreateTable change) {
      return change.table().name();
    } else if (this instanceof DropTable change) {
      return change.table().name();
    } else if (this instanceof AlterTable change) {
      return change.to().name();
    } else if (this instanceof ChangeVirtualTable change) {
      return either(change.from(), change.to());
    } else if (this instanceof ChangeIndex change) {
      return either(change.from(), change.to());
    } else if (this instanceof ChangeView change) {
      return either(change.from(), change.to());
    } else if (this instanceof ChangeTrigger change) {
      return either(change.from(), change.to());
    }
    throw new AssertionError("unhandled change: " + this);
  }

  private String kind() {
    if (this instanceof ChangeVirtualTable) {
      return "virtual table";
    } else if (this instanceof ChangeIndex) {
      return "index";
    } else if (this instanceof ChangeView) {
      return "view";
    }
    return this instanceof ChangeTrigger ? "trigger" : "table";
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

  private static Identifier either(
      io.github.d1maven.diff.schema.@Nullable SchemaObject from,
      io.github.d1maven.diff.schema.@Nullable SchemaObject to) {
    if (to != null) {
      return to.name();
    }
    return java.util.Objects.requireNonNull(from).name();
  }
}
