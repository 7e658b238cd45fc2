package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Column;
import org.jspecify.annotations.Nullable;

/** The properties of a column that can differ under the same name. */
public enum ColumnAspect {
  TYPE,
  NOT_NULL,
  DEFAULT,
  COLLATION,
  GENERATED;

  /** Returns the aspect of a column; null if the column does not have it. */
  @Nullable Object of(Column column) {
    return switch (this) {
      case TYPE -> column.type();
      case NOT_NULL -> column.notNull();
      case DEFAULT -> column.defaultValue();
      case COLLATION -> column.collation();
      case GENERATED -> column.generated();
    };
  }
}
