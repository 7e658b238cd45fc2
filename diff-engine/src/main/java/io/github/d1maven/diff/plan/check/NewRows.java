package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The future rows of a changed table, as a query over the current table. */
@Internal
public final class NewRows {
  private final Table from;
  private final Table to;

  public NewRows(Table from, Table to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the rows with what expressions read; empty if one reads a column whose value is unknown
   * before the copy.
   */
  Optional<Violations.Rows> over(List<Expression> expressions) {
    List<Identifier> rowid = to.freeRowidNames();
    if (expressions.stream()
        .anyMatch(expression -> rowid.stream().anyMatch(expression::mentions))) {
      return Optional.empty();
    }
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
    return Optional.of(new Violations.Rows(from.name(), columns, constant));
  }

  /**
   * Returns the value of a column in a new row, as SQL; empty if it is unknown or changes its type.
   */
  public Optional<String> value(Column column) {
    Column before = from.column(column.name()).orElse(null);
    if (before != null) {
      boolean kept =
          before.affinity() == column.affinity()
              && Objects.equals(before.generated(), column.generated());
      if (!kept) {
        return Optional.empty();
      }
      String value = column.name().quoted();
      boolean compares = Objects.equals(before.collation(), column.collation());
      return Optional.of(compares ? value : value + collate(column));
    }
    Default value = column.defaultValue();
    if (!column.isStorable() || to.rowidAlias().filter(column.name()::equals).isPresent()) {
      return Optional.empty();
    }
    if (value == null) {
      return Optional.of("NULL");
    }
    return value.isConstant() ? stored(value, column) : Optional.empty();
  }

  /**
   * Returns a literal default as the column <a href="https://www.sqlite.org/datatype3.html">stores
   * and compares</a> it; empty if a CAST would yield something else.
   */
  private static Optional<String> stored(Default value, Column column) {
    String literal = value.normal();
    boolean text = literal.startsWith("'");
    boolean blob = literal.startsWith("x");
    String cast =
        switch (column.affinity()) {
          case BLOB -> literal;
          case TEXT -> blob ? "" : "CAST(" + literal + " AS TEXT)";
          case REAL -> blob || text ? "" : "CAST(" + literal + " AS REAL)";
          case INTEGER, NUMERIC -> blob || text ? "" : "CAST(" + literal + " AS NUMERIC)";
        };
    return cast.isEmpty() ? Optional.empty() : Optional.of(cast + collate(column));
  }

  private static String collate(Column column) {
    return " COLLATE " + column.effectiveCollation().quoted();
  }

  /** Returns whether a column is new and NULL in every row. */
  boolean isNull(Identifier name) {
    Column column = to.column(name).orElseThrow();
    Default value = column.defaultValue();
    return from.column(name).isEmpty() && column.isStorable() && (value == null || value.isNull());
  }
}
