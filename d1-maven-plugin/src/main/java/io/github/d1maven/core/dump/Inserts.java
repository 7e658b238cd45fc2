package io.github.d1maven.core.dump;

import io.github.d1maven.core.dump.PageQuery.Row;
import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packs rows into INSERT statements under D1's limits. A row that does not fit into a statement of
 * its own gets its longest values from the table of {@link LongValues}.
 */
final class Inserts {

  /** The bytes of a statement, with its semicolon. */
  private static final int BYTES = D1Limits.STATEMENT_BYTES - 100;

  /**
   * The values of a statement: SQLite compiles each to an instruction or two, and workerd allows
   * 25,000 in a statement (its setting of SQLITE_LIMIT_VDBE_OP).
   */
  private static final int VALUES = 8_000;

  private final StatementSink sink;
  private final LongValues longValues;
  private final String head;
  private final int headBytes;
  private final int columns;
  private final StringBuilder rows = new StringBuilder();
  private int bytes;
  private int values;

  Inserts(DumpTable table, StatementSink sink, LongValues longValues) {
    this.sink = sink;
    this.longValues = longValues;
    this.head =
        "INSERT OR ABORT INTO "
            + table.name().quoted()
            + " ("
            + Identifier.quotedList(table.columns())
            + ") VALUES";
    this.headBytes = Utf8.length(head);
    this.columns = table.columns().size();
  }

  /** Adds a row. */
  void add(Row row) {
    List<String> literals = new ArrayList<>();
    int size = columns + 3;
    for (Cell cell : row.cells()) {
      String literal = cell.literal();
      literals.add(literal);
      size += Utf8.length(literal);
    }
    if (headBytes + size > BYTES) {
      flush();
      addLong(row, literals, size);
    } else {
      if (headBytes + bytes + size > BYTES || values + columns + 2 > VALUES) {
        flush();
      }
      append(literals, size);
    }
  }

  /** Moves the longest values, until the row fits, to a table of their own. */
  private void addLong(Row row, List<String> literals, int before) {
    int size = before;
    List<Integer> longestFirst =
        IntStream.range(0, literals.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -Utf8.length(literals.get(i))))
            .toList();
    for (int i : longestFirst) {
      Cell cell = row.cells().get(i);
      if (headBytes + size > BYTES && cell.isBytes()) {
        String reference = longValues.put(cell);
        size += Utf8.length(reference) - Utf8.length(literals.get(i));
        literals.set(i, reference);
      }
    }
    append(literals, size);
    flush();
    longValues.clear();
  }

  private void append(List<String> literals, int size) {
    rows.append(rows.isEmpty() ? "\n(" : ",\n(").append(String.join(",", literals)).append(')');
    bytes += size;
    values += columns + 2;
  }

  /** Writes what is left. */
  void flush() {
    if (!rows.isEmpty()) {
      sink.statement(head + rows);
      rows.setLength(0);
      bytes = 0;
      values = 0;
    }
  }
}
