package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.NotNull;
import io.github.d1maven.diff.schema.ReferentialAction;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints column definitions and constraints from the model. */
@Internal
public final class ColumnText {
  private ColumnText() {}

  /** Returns the definition without keys and checks. */
  public static String of(Column column) {
    StringBuilder text = new StringBuilder(column.name().quoted());
    if (!column.type().isEmpty()) {
      text.append(' ').append(EmittedSql.of(column.type().sql()));
    }
    NotNull notNull = column.notNull();
    if (notNull != null) {
      text.append(name(notNull.name()))
          .append(" NOT NULL")
          .append(onConflict(notNull.onConflict()));
    }
    Default value = column.defaultValue();
    if (value != null) {
      text.append(" DEFAULT ").append(EmittedSql.part(value.sql()));
    }
    Identifier collation = column.collation();
    if (collation != null) {
      text.append(" COLLATE ").append(collation.quoted());
    }
    Generated generated = column.generated();
    if (generated != null) {
      text.append(' ').append(of(generated));
    }
    return text.toString();
  }

  /** Returns the clause that makes a column generated. */
  public static String of(Generated generated) {
    return "GENERATED ALWAYS AS ("
        + EmittedSql.of(generated.expression().sql())
        + ") "
        + generated.storage();
  }

  /** Returns the definition with these checks and foreign keys. */
  public static String of(Column column, List<Check> checks, List<ForeignKey> foreignKeys) {
    String text = of(column);
    text += checks.stream().map(check -> " " + of(check)).collect(Collectors.joining());
    return text
        + foreignKeys.stream()
            .map(key -> name(key.name()) + " " + references(key))
            .collect(Collectors.joining());
  }

  /** Returns a constraint. */
  public static String of(Check check) {
    String name = name(check.name());
    return (name + " CHECK (" + EmittedSql.of(check.expression().sql()) + ")").strip();
  }

  /** Returns {@code REFERENCES …}, in full. */
  static String references(ForeignKey key) {
    String text = "REFERENCES " + key.referencedTable().quoted();
    if (!key.referencedColumns().isEmpty()) {
      text += " (" + Identifier.quotedList(key.referencedColumns()) + ")";
    }
    if (key.onDelete() != ReferentialAction.NO_ACTION) {
      text += " ON DELETE " + key.onDelete().sql();
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      text += " ON UPDATE " + key.onUpdate().sql();
    }
    return key.deferred() ? text + " DEFERRABLE INITIALLY DEFERRED" : text;
  }

  /** Returns {@code CONSTRAINT "name"} with a blank before it, or nothing. */
  static String name(@Nullable Identifier name) {
    return name == null ? "" : " CONSTRAINT " + name.quoted();
  }

  static String onConflict(ConflictResolution resolution) {
    return resolution == ConflictResolution.ABORT ? "" : " ON CONFLICT " + resolution;
  }
}
