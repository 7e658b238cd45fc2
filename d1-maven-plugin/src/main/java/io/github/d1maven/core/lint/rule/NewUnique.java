package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A unique index or constraint over existing rows: the migration stops where values occur twice.
 */
final class NewUnique implements LintRule {

  @Override
  public String code() {
    return "D1-L203";
  }

  @Override
  public String title() {
    return "UNIQUE over existing rows";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return OverExistingRows.in(input, NewUnique::check);
  }

  private static void check(OverExistingRows.Pair pair, List<Hit> hits) {
    pair.after().keys().columns().stream()
        .filter(key -> !pair.before().keys().are(key) && pair.existed(key))
        .forEach(key -> hits.add(hit(pair, Identifier.list(key), key.get(0))));
    for (Index index : pair.newIndexes()) {
      if (index.unique()) {
        String parts =
            index.parts().stream()
                .map(part -> part.expression().sql())
                .collect(Collectors.joining(", "));
        hits.add(hit(pair, parts, index.name()));
      }
    }
  }

  private static Hit hit(OverExistingRows.Pair pair, String what, Identifier named) {
    return pair.hit(
            "UNIQUE (" + what + ") is new on the existing table " + pair.after().name(), named)
        .help("find duplicates first: the migration stops where values occur twice");
  }
}
