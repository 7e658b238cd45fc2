package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.change.ColumnAspect;
import io.github.d1maven.diff.change.TableChange;
import io.github.d1maven.diff.change.TableChange.AddCheck;
import io.github.d1maven.diff.change.TableChange.AddColumn;
import io.github.d1maven.diff.change.TableChange.AddForeignKey;
import io.github.d1maven.diff.change.TableChange.AddUnique;
import io.github.d1maven.diff.change.TableChange.ChangeOptions;
import io.github.d1maven.diff.change.TableChange.ChangePrimaryKey;
import io.github.d1maven.diff.change.TableChange.DropCheck;
import io.github.d1maven.diff.change.TableChange.DropColumn;
import io.github.d1maven.diff.change.TableChange.DropForeignKey;
import io.github.d1maven.diff.change.TableChange.DropUnique;
import io.github.d1maven.diff.change.TableChange.ModifyColumn;
import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.problem.Phrases;
import io.github.d1maven.diff.schema.TableOptions;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Describes a change of a table in a few words. */
@Internal
public final class ChangeText {
  private ChangeText() {}

  public static String of(TableChange change) {
    if (change instanceof AddColumn add) {
      return "column " + add.column().name() + " is added";
    } else if (change instanceof DropColumn drop) {
      return "column " + drop.column().name() + " is removed";
    } else if (change instanceof ModifyColumn modify) {
      return Phrases.all(modify.aspects().stream().map(ChangeText::of).toList())
          + " of column "
          + modify.to().name()
          + (modify.aspects().size() == 1 ? " changes" : " change");
    } else if (change instanceof ChangePrimaryKey) {
      return "the primary key changes";
    } else if (change instanceof AddUnique add) {
      return "UNIQUE (" + Identifier.list(add.unique().columns()) + ") is added";
    } else if (change instanceof DropUnique drop) {
      return "UNIQUE (" + Identifier.list(drop.unique().columns()) + ") is removed";
    } else if (change instanceof AddForeignKey add) {
      return "the foreign key ("
          + Identifier.list(add.foreignKey().columns())
          + ") to "
          + add.foreignKey().referencedTable()
          + " is added";
    } else if (change instanceof DropForeignKey drop) {
      return "the foreign key ("
          + Identifier.list(drop.foreignKey().columns())
          + ") to "
          + drop.foreignKey().referencedTable()
          + " is removed";
    } else if (change instanceof AddCheck) {
      return "a CHECK is added";
    } else if (change instanceof DropCheck) {
      return "a CHECK is removed";
    } else if (change instanceof ChangeOptions options) {
      return of(options.from(), options.to());
    }
    throw new AssertionError("unhandled change: " + change);
  }

  private static String of(TableOptions from, TableOptions to) {
    List<String> texts = new ArrayList<>();
    to.names().stream()
        .filter(option -> !from.names().contains(option))
        .forEach(option -> texts.add(option + " is added"));
    from.names().stream()
        .filter(option -> !to.names().contains(option))
        .forEach(option -> texts.add(option + " is removed"));
    return Phrases.all(texts);
  }

  private static String of(ColumnAspect aspect) {
    return switch (aspect) {
      case TYPE -> "the type";
      case NOT_NULL -> "NOT NULL";
      case DEFAULT -> "the default";
      case COLLATION -> "the collation";
      case GENERATED -> "the generated value";
    };
  }
}
