package io.github.d1maven.maven.report;

import java.util.ArrayList;
import java.util.List;

/** Lines whose columns are aligned. */
final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /** Returns a line for each row, without blanks at its end; all rows have as many cells. */
  static List<String> lines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        String cell = row.get(i);
        line.append(cell).append(" ".repeat(width - cell.length())).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
