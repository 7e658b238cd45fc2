package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks that the values of columns fit a change: not NULL, of the right type, convertible. */
final class ColumnChecks {
  private final Table from;
  private final Table to;
  private final List<DataCheck> checks = new ArrayList<>();

  private ColumnChecks(AlterTable change) {
    this.from = change.from();
    this.to = change.to();
  }

  static List<DataCheck> of(AlterTable change) {
    ColumnChecks columns = new ColumnChecks(change);
    for (Column column : change.to().columns()) {
      Column before = change.from().column(column.name()).orElse(null);
      columns.notNull(before, column);
      columns.generatedNotNull(before, column);
      if (before != null && column.isStorable()) {
        columns.values(before, column);
        columns.strict(before, column);
      }
    }
    return columns.checks;
  }

  private void notNull(@Nullable Column before, Column column) {
    boolean alias = to.rowidAlias().filter(column.name()::equals).isPresent();
    if (!column.isStorable() || alias || !refusesNull(to, column)) {
      return;
    }
    Default value = column.defaultValue();
    if (before == null && (value == null || value.isNull())) {
      checks.add(
          new DataCheck(
              HazardKind.NOT_NULL_ON_ROWS,
              from.name(),
              column.name(),
              "table "
                  + from.name()
                  + " has rows: new column "
                  + column.name()
                  + " is NOT NULL without a DEFAULT",
              new Violations(Violations.Rows.of(from.name()), ""),
              false,
              true));
    } else if (before != null && !refusesNull(from, before)) {
      add(
          HazardKind.NOT_NULL_ON_ROWS,
          column,
          "contains NULL, which NOT NULL forbids",
          column.name().quoted() + " IS NULL");
    }
  }

  /** SQLite computes a generated column that must not be NULL for each row. */
  private void generatedNotNull(@Nullable Column before, Column column) {
    Generated generated = column.generated();
    boolean known =
        before != null
            && Objects.equals(before.generated(), generated)
            && from.notNullOf(before) != null;
    if (generated == null || to.notNullOf(column) == null || known) {
      return;
    }
    String condition = "(" + EmittedSql.of(generated.expression().sql()) + ") IS NULL";
    checks.add(
        new DataCheck(
            HazardKind.NOT_NULL_ON_ROWS,
            from.name(),
            column.name(),
            "generated column "
                + from.name()
                + "."
                + column.name()
                + " would be NULL, which NOT NULL forbids",
            new NewRows(from, to)
                .over(List.of(generated.expression()))
                .map(rows -> new Violations(rows, condition))
                .orElse(null)));
  }

  private static boolean refusesNull(Table table, Column column) {
    return table.notNullOf(column) != null
        || table.rowidAlias().filter(column.name()::equals).isPresent();
  }

  /** Adds a check for values that a new affinity would change. */
  private void values(Column before, Column column) {
    boolean alias = to.rowidAlias().filter(column.name()::equals).isPresent();
    boolean wasAlias = from.rowidAlias().filter(column.name()::equals).isPresent();
    String value = column.name().quoted();
    if (alias && !wasAlias) {
      String text = "CAST(" + value + " AS TEXT)";
      add(
          HazardKind.CHANGES_VALUES,
          column,
          "contains values that INTEGER PRIMARY KEY would change or reject",
          value + " IS NULL OR CAST(CAST(" + value + " AS INTEGER) AS TEXT) IS NOT " + text);
    } else if (affinity(from, before) != affinity(to, column)) {
      String changed = changed(value, affinity(to, column));
      if (!changed.isEmpty()) {
        add(
            HazardKind.CHANGES_VALUES,
            column,
            "contains values that type " + column.type() + " would change",
            changed);
      }
    }
  }

  /** Returns the affinity of a column; ANY in a STRICT table keeps every value unchanged. */
  static Affinity affinity(Table table, Column column) {
    boolean any = table.options().strict() && column.type().is("ANY");
    return any ? Affinity.BLOB : column.affinity();
  }

  /** https://www.sqlite.org/datatype3.html#type_affinity */
  private static String changed(String value, Affinity affinity) {
    String number = "CAST(" + value + " AS NUMERIC)";
    String text =
        "typeof("
            + value
            + ") = 'text' AND "
            + number
            + " = "
            + value
            + " AND CAST("
            + number
            + " AS TEXT) <> "
            + value;
    return switch (affinity) {
      case BLOB -> "";
      case TEXT ->
          "typeof("
              + value
              + ") = 'real' AND CAST(CAST("
              + value
              + " AS TEXT) AS REAL) <> "
              + value;
      case INTEGER, NUMERIC -> text;
      case REAL ->
          "("
              + text
              + ") OR (typeof("
              + value
              + ") = 'integer' AND CAST(CAST("
              + value
              + " AS REAL) AS INTEGER) <> "
              + value
              + ")";
    };
  }

  /** https://www.sqlite.org/stricttables.html */
  private void strict(Column before, Column column) {
    boolean sameType = before.type().normal().equals(column.type().normal());
    boolean wasAlias = from.rowidAlias().filter(column.name()::equals).isPresent();
    if (!to.options().strict() || wasAlias || (from.options().strict() && sameType)) {
      return;
    }
    String value = column.name().quoted();
    String number = "CAST(" + value + " AS NUMERIC)";
    String isNumber = "typeof(" + value + ") = 'text' AND " + number + " <> " + value;
    String wrong =
        switch (column.type().name().toUpperCase(java.util.Locale.ROOT)) {
          case "INT", "INTEGER" ->
              "typeof("
                  + value
                  + ") = 'blob' OR ("
                  + isNumber
                  + ") OR (typeof("
                  + number
                  + ") = 'real' AND CAST("
                  + number
                  + " AS INTEGER) <> "
                  + number
                  + ")";
          case "REAL" -> "typeof(" + value + ") = 'blob' OR (" + isNumber + ")";
          case "TEXT" -> "typeof(" + value + ") = 'blob'";
          case "BLOB" -> "typeof(" + value + ") NOT IN ('blob', 'null')";
          default -> "";
        };
    if (!wrong.isEmpty()) {
      add(
          HazardKind.STRICT_ON_ROWS,
          column,
          "contains values that STRICT type " + column.type() + " rejects",
          wrong);
    }
  }

  private void add(HazardKind kind, Column column, String fact, String condition) {
    String sentence = "column " + from.name() + "." + column.name() + " " + fact;
    var violations = new Violations(Violations.Rows.of(from.name()), condition);
    checks.add(new DataCheck(kind, from.name(), column.name(), sentence, violations));
  }
}
