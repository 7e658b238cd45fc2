package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Index;
import java.util.List;

/**
 * An index on an expression over existing rows: the migration stops where the expression fails,
 * such as json_extract on text that is no JSON.
 */
final class NewExpressionIndex implements LintRule {

  @Override
  public String code() {
    return "D1-L206";
  }

  @Override
  public String title() {
    return "an index on an expression over existing rows";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return OverExistingRows.in(input, NewExpressionIndex::check);
  }

  private static void check(OverExistingRows.Pair pair, List<Hit> hits) {
    for (Index index : pair.newIndexes()) {
      boolean plain =
          index.parts().stream()
              .allMatch(
                  part ->
                      pair.after().columns().stream()
                          .anyMatch(column -> part.expression().isColumn(column.name())));
      if (!plain) {
        hits.add(
            pair.hit(
                    "index " + index.name() + " computes an expression for every existing row",
                    index.name())
                .help("the migration stops where the expression fails"));
      }
    }
  }
}
