package io.github.d1maven.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of each fault at each request, for people to look at. */
final class FaultTable {

  private final String title;
  private final int requests;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  FaultTable(String title, int requests) {
    this.title = title;
    this.requests = requests;
  }

  void add(String fault, String result) {
    lines.computeIfAbsent(fault, name -> new ArrayList<>()).add(result);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("\n" + title + "\n%-24s".formatted("fault at request"));
    for (int i = 1; i <= requests; i++) {
      text.append("%-9d".formatted(i));
    }
    lines.forEach(
        (fault, results) -> {
          text.append("\n%-24s".formatted(fault));
          results.forEach(result -> text.append("%-9s".formatted(result)));
        });
    return text.append('\n').toString();
  }
}
