package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns of different tables whose names differ only by case. */
final class CaseTwins implements LintRule {

  @Override
  public String code() {
    return "D1-L305";
  }

  @Override
  public String title() {
    return "names that differ only by case";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    Map<String, Map<String, Identifier>> spellings = new TreeMap<>();
    for (Table table : input.last().tables()) {
      for (Column column : table.columns()) {
        spellings
            .computeIfAbsent(column.name().key(), key -> new LinkedHashMap<>())
            .putIfAbsent(column.name().name(), table.name());
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (Map<String, Identifier> names : spellings.values()) {
      if (names.size() > 1) {
        List<String> all =
            names.entrySet().stream()
                .map(entry -> entry.getValue() + "." + entry.getKey())
                .toList();
        String last = all.get(all.size() - 1);
        hits.add(
            input.hit(
                "these names differ only by case: " + String.join(", ", all),
                new Identifier(last.substring(last.indexOf('.') + 1))));
      }
    }
    return hits;
  }
}
