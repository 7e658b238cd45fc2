package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.change.Change.AlterTable;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.emit.EmittedSql;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no row makes an expression fail that SQLite evaluates when it fills a new index or a
 * new stored column.
 */
final class ExpressionChecks {
  private final Table table;
  private final NewRows rows;

  /**
   * @param table the table as it will be
   */
  ExpressionChecks(Table from, Table table) {
    this.table = table;
    this.rows = new NewRows(from, table);
  }

  /** Returns the requirements of stored columns that are added or computed otherwise. */
  static List<DataCheck> of(AlterTable change) {
    ExpressionChecks checks = new ExpressionChecks(change.from(), change.to());
    List<DataCheck> found = new ArrayList<>();
    for (Column column : change.to().columns()) {
      Generated generated = column.generated();
      Generated before = change.from().column(column.name()).map(Column::generated).orElse(null);
      if (generated != null
          && generated.storage() == Generated.Storage.STORED
          && !Objects.equals(generated, before)) {
        String owner = "generated column " + change.to().name() + "." + column.name();
        checks
            .check(column.name(), owner, List.of(generated.expression()), null)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Returns the requirement of a new or changed index. */
  Optional<DataCheck> of(Index index) {
    List<Expression> terms =
        new ArrayList<>(index.parts().stream().map(IndexPart::expression).toList());
    for (Column column : table.columns()) {
      Generated generated = column.generated();
      if (generated != null && index.mentions(column.name())) {
        terms.add(generated.expression());
      }
    }
    return check(index.name(), "index " + index.name(), terms, index.where());
  }

  private Optional<DataCheck> check(
      Identifier object, String owner, List<Expression> terms, @Nullable Expression where) {
    List<Expression> all = new ArrayList<>(terms);
    boolean canFail = terms.stream().anyMatch(term -> new JsonArguments(term).canFail(where));
    if (where != null) {
      all.add(where);
      canFail |= new JsonArguments(where).canFail(null);
    }
    if (!canFail) {
      return Optional.empty();
    }
    Violations violations = violations(terms, where, all);
    String sentence =
        violations == null
            ? "an expression of " + owner + " fails on a row of table " + table.name()
            : "table "
                + table.name()
                + " has values that are not JSON, which "
                + owner
                + " requires";
    return Optional.of(
        new DataCheck(HazardKind.EXPRESSION_ON_ROWS, table.name(), object, sentence, violations));
  }

  private @Nullable Violations violations(
      List<Expression> terms, @Nullable Expression where, List<Expression> all) {
    String wrong = notJson(terms);
    String wrongWhere = where == null ? "" : notJson(List.of(where));
    if (where != null && !wrong.isEmpty()) {
      wrong = "(" + EmittedSql.of(where.sql()) + ") AND (" + wrong + ")";
    }
    String condition = wrong + (wrong.isEmpty() || wrongWhere.isEmpty() ? "" : " OR ") + wrongWhere;
    return condition.isEmpty()
        ? null
        : rows.over(all).map(r -> new Violations(r, condition)).orElse(null);
  }

  /**
   * Returns the condition that a value is not JSON; blobs are left to SQLite, because they may be
   * <a href="https://www.sqlite.org/jsonb.html">JSONB</a> or text.
   */
  private static String notJson(List<Expression> expressions) {
    return expressions.stream()
        .flatMap(expression -> new JsonArguments(expression).all().stream())
        .distinct()
        .map(EmittedSql::of)
        .map(json -> "typeof(" + json + ") = 'text' AND NOT json_valid(" + json + ", 2)")
        .collect(Collectors.joining(" OR "));
  }
}
