package io.github.d1maven.core.gate;

import io.github.d1maven.core.gate.Difference.Kind;
import io.github.d1maven.diff.change.Change;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.schema.SchemaObject;
import io.github.d1maven.diff.schema.VirtualTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the changes from the expected to the live schema into differences. */
final class Differences {

  private Differences() {}

  /** Returns the differences in the order of the changes. */
  static List<Difference> of(SchemaDiff diff) {
    return diff.changes().stream().map(Differences::of).toList();
  }

  private static Difference of(Change change) {
    if (change instanceof Change.AlterTable alter) {
      return altered(alter);
    } else if (change instanceof Change.ReplaceObject<?> replace) {
      return new Difference(
          change.subject(),
          kind(change),
          change.drops() && change.object() instanceof VirtualTable,
          sql(replace.from()),
          sql(replace.to()));
    }
    List<String> sql = sql(change.object());
    return new Difference(
        change.subject(),
        kind(change),
        change.drops(),
        change.drops() ? sql : List.of(),
        change.drops() ? List.of() : sql);
  }

  private static Kind kind(Change change) {
    return change.creates() ? Kind.UNEXPECTED : change.drops() ? Kind.MISSING : Kind.CHANGED;
  }

  private static List<String> sql(@Nullable SchemaObject object) {
    return object == null ? List.of() : List.of(object.sql());
  }

  private static Difference altered(Change.AlterTable alter) {
    List<String> expected = new ArrayList<>();
    List<String> live = new ArrayList<>();
    for (TableChange change : alter.changes()) {
      ChangedPart part = ChangedPart.of(change);
      if (part.expected() != null) {
        expected.add(part.expected());
      }
      if (part.live() != null) {
        live.add(part.live());
      }
    }
    boolean destructive =
        alter.changes().stream().anyMatch(TableChange.DropColumn.class::isInstance);
    return new Difference(alter.subject(), Kind.CHANGED, destructive, expected, live);
  }
}
