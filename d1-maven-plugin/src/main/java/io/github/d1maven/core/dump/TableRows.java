package io.github.d1maven.core.dump;

import io.github.d1maven.core.database.StateReader;
import io.github.d1maven.core.dump.PageQuery.Row;
import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table in pages whose size is bounded. */
final class TableRows {

  private static final int FIRST_PAGE = 200;
  private static final int LARGEST_PAGE = 5_000;

  /** Bytes of a part of a long value, of which hexadecimal makes twice as many characters. */
  private static final int PART_BYTES = 500_000;

  /** Bytes of a key that a query for the next page can contain. */
  private static final int KEY_CHARACTERS = 40_000;

  private final StateReader state;
  private final DumpTable table;
  private final PageQuery query;

  TableRows(StateReader state, DumpTable table) {
    this.state = state;
    this.table = table;
    this.query = new PageQuery(table);
  }

  /** Passes on all rows in order, with their long values. */
  void forEach(Consumer<Row> consumer) {
    @Nullable Row last = null;
    int most = FIRST_PAGE;
    while (true) {
      List<List<@Nullable String>> page = state.query(query.page(last, most));
      int characters = 0;
      for (List<@Nullable String> text : page) {
        String cells = Objects.requireNonNull(text.get(0));
        characters += cells.length();
        last = new Row(last == null ? 1 : last.number() + 1, cells(cells));
        consumer.accept(whole(last));
      }
      boolean isCut = characters >= PageQuery.PAGE_CHARACTERS;
      if (last == null || (page.size() < most && !isCut)) {
        return;
      }
      requireShortKey(last);
      most = isCut ? Math.max(1, page.size()) : Math.min(LARGEST_PAGE, 4 * most);
    }
  }

  /** Returns the cells of a text. */
  static List<Cell> cells(String text) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(','); end >= 0; end = text.indexOf(',', from)) {
      cells.add(new Cell(text.substring(from, end)));
      from = end + 1;
    }
    return cells;
  }

  private Row whole(Row row) {
    if (row.cells().stream().noneMatch(Cell::isLong)) {
      return row;
    }
    requireShortKey(row);
    List<Cell> cells = new ArrayList<>(row.cells());
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isLong()) {
        cells.set(i, whole(row, i));
      }
    }
    return new Row(row.number(), cells);
  }

  private Cell whole(Row row, int column) {
    Cell cell = row.cells().get(column);
    StringBuilder text = new StringBuilder(cell.isText() ? "t" : "x");
    for (int from = 0; from < cell.length(); from += PART_BYTES) {
      String part = query.part(row, column, from, PART_BYTES);
      text.append(Objects.requireNonNull(state.query(part).get(0).get(0)));
    }
    return new Cell(text.toString());
  }

  private void requireShortKey(Row row) {
    for (DumpTable.OrderTerm term : table.order()) {
      Cell cell = row.cells().get(term.column());
      if (cell.isLong() || cell.text().length() > KEY_CHARACTERS) {
        Identifier column = table.columns().get(term.column());
        throw new DumpException(
            Problem.of("table " + table.name() + " cannot be read page by page")
                .because("a value of its primary key, in column " + column + ", is too long")
                .help("shorten the value or leave the table out"));
      }
    }
  }
}
