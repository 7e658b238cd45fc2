package io.github.d1maven.maven.report;

import io.github.d1maven.core.lint.Finding;
import io.github.d1maven.core.lint.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All findings as a table: a line for each file and rule, with how often it was found. */
public final class CheckTable {

  private CheckTable() {}

  /** Returns the lines; none if there are only remarks. */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.INFO) {
        continue;
      }
      String key = finding.place().name() + finding.rule().code() + finding.severity();
      if (counts.merge(key, 1, Integer::sum) == 1) {
        rows.add(
            List.of(
                finding.severity().word(),
                finding.rule().code(),
                finding.place().name(),
                finding.rule().title(),
                key));
      }
    }
    int widest = rows.stream().mapToInt(row -> row.get(2).length()).max().orElse(0);
    return rows.stream()
        .map(
            row ->
                "%-7s  %s  %s  %s%s"
                    .formatted(
                        row.get(0),
                        row.get(1),
                        row.get(2) + " ".repeat(widest - row.get(2).length()),
                        row.get(3),
                        times(counts.getOrDefault(row.get(4), 1))))
        .toList();
  }

  private static String times(int count) {
    return count == 1 ? "" : " (" + count + " times)";
  }
}
