package io.github.d1maven.core.gate;

import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.TableOptions;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that differs, as SQL for a reader.
 *
 * @param expected its form in the expected schema, or null
 * @param live its form in the live schema, or null
 */
record ChangedPart(@Nullable String expected, @Nullable String live) {

  static ChangedPart of(TableChange change) {
    if (change instanceof TableChange.AddColumn add) {
      return new ChangedPart(null, add.column().sql());
    } else if (change instanceof TableChange.DropColumn drop) {
      return new ChangedPart(drop.column().sql(), null);
    } else if (change instanceof TableChange.ModifyColumn modify) {
      return new ChangedPart(modify.from().sql(), modify.to().sql());
    } else if (change instanceof TableChange.ChangeOptions options) {
      return new ChangedPart(text(options.from()), text(options.to()));
    }
    return ofConstraint(change);
  }

  private static ChangedPart ofConstraint(TableChange change) {
    if (change instanceof TableChange.ChangePrimaryKey key) {
      return new ChangedPart(text(key.from()), text(key.to()));
    } else if (change instanceof TableChange.AddUnique add) {
      return new ChangedPart(null, text(add.unique()));
    } else if (change instanceof TableChange.DropUnique drop) {
      return new ChangedPart(text(drop.unique()), null);
    } else if (change instanceof TableChange.AddForeignKey add) {
      return new ChangedPart(null, text(add.foreignKey()));
    } else if (change instanceof TableChange.DropForeignKey drop) {
      return new ChangedPart(text(drop.foreignKey()), null);
    } else if (change instanceof TableChange.AddCheck add) {
      return new ChangedPart(null, text(add.check()));
    }
    return new ChangedPart(text(((TableChange.DropCheck) change).check()), null);
  }

  private static @Nullable String text(TableOptions options) {
    return options.names().isEmpty() ? null : String.join(", ", options.names());
  }

  private static @Nullable String text(@Nullable PrimaryKey key) {
    return key == null
        ? null
        : "PRIMARY KEY "
            + parts(key.parts())
            + (key.autoincrement() ? " AUTOINCREMENT" : "")
            + conflict(key.onConflict());
  }

  private static String text(UniqueConstraint unique) {
    return "UNIQUE " + parts(unique.parts()) + conflict(unique.onConflict());
  }

  private static String conflict(ConflictResolution resolution) {
    return resolution == ConflictResolution.ABORT ? "" : " ON CONFLICT " + resolution;
  }

  private static String text(Check check) {
    return "CHECK (" + check.expression().sql() + ")";
  }

  private static String text(ForeignKey key) {
    String parent =
        key.referencedTable().quoted()
            + (key.referencedColumns().isEmpty()
                ? ""
                : " (" + Identifier.quotedList(key.referencedColumns()) + ")");
    return "FOREIGN KEY ("
        + Identifier.quotedList(key.columns())
        + ") REFERENCES "
        + parent
        + " ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql()
        + (key.deferred() ? " DEFERRABLE INITIALLY DEFERRED" : "");
  }

  private static String parts(List<KeyPart> parts) {
    return parts.stream()
        .map(
            part ->
                part.column().quoted()
                    + (part.collation() == null ? "" : " COLLATE " + part.collation().quoted())
                    + (part.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
