package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that a changed table will have, as a query over the table as it is. */
final class NewRows {
  private final Table from;
  private final Table to;

  NewRows(Table from, Table to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The rows as something that can stand behind FROM, under the table's name; empty where an
   * expression reads a column whose value nobody knows before the copy. Where all rows are alike,
   * two stand for them all.
   */
  Optional<String> over(List<Expression> expressions) {
    List<String> columns = new ArrayList<>();
    boolean constant = true;
    for (Column column : to.columns()) {
      if (expressions.stream().anyMatch(expression -> expression.mentions(column.name()))) {
        Optional<String> value = value(column);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        constant &= from.column(column.name()).isEmpty();
        columns.add(value.get() + " AS " + column.name().quoted());
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    String name = from.name().quoted();
    String limit = constant ? " LIMIT 2" : "";
    return Optional.of(
        "(SELECT " + String.join(", ", columns) + " FROM " + name + limit + ") AS " + name);
  }

  /** The value of a column in a new row, as SQL; empty if it cannot be told or changes its type. */
  Optional<String> value(Column column) {
    Column before = from.column(column.name()).orElse(null);
    if (before != null) {
      boolean kept =
          before.affinity() == column.affinity()
              && java.util.Objects.equals(before.generated(), column.generated());
      return kept ? Optional.of(column.name().quoted()) : Optional.empty();
    }
    Default value = column.defaultValue();
    if (!column.isStorable() || to.rowidAlias().filter(column.name()::equals).isPresent()) {
      return Optional.empty();
    }
    if (value == null) {
      return Optional.of("NULL");
    }
    return value.isConstant() ? Optional.of(value.normal()) : Optional.empty();
  }

  /** Whether a column is new and NULL in every row. */
  boolean isNull(Identifier name) {
    Column column = to.column(name).orElseThrow();
    Default value = column.defaultValue();
    return from.column(name).isEmpty() && column.isStorable() && (value == null || value.isNull());
  }
}
