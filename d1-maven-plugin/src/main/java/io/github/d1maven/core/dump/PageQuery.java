package io.github.d1maven.core.dump;

import io.github.d1maven.core.dump.DumpTable.OrderTerm;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The queries that read a table page by page, each row as one text: the values as {@link Cell}s,
 * each followed by a comma. One text instead of columns stays below D1's limit of columns for every
 * table.
 */
record PageQuery(DumpTable table) {

  /** Characters after which a page ends, so that a response is not much longer. */
  static final int PAGE_CHARACTERS = 2_000_000;

  /**
   * A row that was read.
   *
   * @param number its number, counted from 1
   * @param cells its values
   */
  record Row(long number, List<Cell> cells) {}

  /**
   * Returns the query for a page.
   *
   * @param last the last row of the page before, or null for the first page
   * @param most the number of rows at most
   */
  String page(@Nullable Row last, int most) {
    List<String> aliased = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      aliased.add(table.columns().get(i).quoted() + " AS c" + i);
      cells.add(Cell.expression("c" + i));
    }
    return "SELECT r FROM (SELECT r, sum(length(r)) OVER (ROWS UNBOUNDED PRECEDING) AS s FROM"
        + " (SELECT "
        + concatenated(cells)
        + " AS r FROM (SELECT "
        + String.join(", ", aliased)
        + from()
        + (last == null || isByNumber() ? "" : " WHERE " + compare(">", last))
        + (isByNumber() ? "" : " ORDER BY " + String.join(", ", orderTerms()))
        + " LIMIT "
        + most
        + (last == null || !isByNumber() ? "" : " OFFSET " + last.number())
        + "))) WHERE s - length(r) < "
        + PAGE_CHARACTERS;
  }

  /**
   * Returns the query for a part of a long value, in hexadecimal.
   *
   * @param row the row
   * @param column the index of the column
   * @param from the first byte, counted from 0
   * @param bytes how many bytes
   */
  String part(Row row, int column, int from, int bytes) {
    return "SELECT hex(substr(CAST("
        + table.columns().get(column).quoted()
        + " AS BLOB), "
        + (from + 1)
        + ", "
        + bytes
        + "))"
        + from()
        + (isByNumber() ? " LIMIT 1 OFFSET " + (row.number() - 1) : " WHERE " + compare("=", row));
  }

  /** Rows in the order of the table itself can only be counted. */
  private boolean isByNumber() {
    return table.order().isEmpty();
  }

  private String from() {
    return " FROM " + table.name().quoted() + (isByNumber() ? " NOT INDEXED" : "");
  }

  private String compare(String operator, Row row) {
    List<String> values = new ArrayList<>();
    for (OrderTerm term : table.order()) {
      values.add(row.cells().get(term.column()).literal());
    }
    return list(orderTerms()) + " " + operator + " " + list(values);
  }

  private static String list(List<String> terms) {
    return terms.size() == 1
        ? terms.get(0)
        : terms.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private List<String> orderTerms() {
    return table.order().stream().map(this::orderTerm).toList();
  }

  private String orderTerm(OrderTerm term) {
    String column = table.columns().get(term.column()).quoted();
    Identifier collation = term.collation();
    return collation == null ? column : column + " COLLATE " + collation.quoted();
  }

  /** In balanced brackets, so that the expression is not deeper than D1 allows. */
  private static String concatenated(List<String> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    int half = terms.size() / 2;
    return IntStream.of(0, half)
        .mapToObj(from -> terms.subList(from, from == 0 ? half : terms.size()))
        .map(part -> "(" + concatenated(part) + ")")
        .collect(Collectors.joining("||"));
  }
}
