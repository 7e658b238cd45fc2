package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.Column;
import java.util.List;

/**
 * A column that becomes NOT NULL, or a new one without a DEFAULT: the migration stops where a row
 * has no value.
 */
final class NewNotNull implements LintRule {

  @Override
  public String code() {
    return "D1-L202";
  }

  @Override
  public String title() {
    return "NOT NULL on a column of existing rows";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return OverExistingRows.in(input, NewNotNull::check);
  }

  private static void check(OverExistingRows.Pair pair, List<Hit> hits) {
    for (Column column : pair.after().columns()) {
      Column old = pair.before().column(column.name()).orElse(null);
      boolean required = pair.after().notNullOf(column) != null && column.isStorable();
      boolean missing =
          old == null
              ? column.defaultValue() == null || column.defaultValue().isNull()
              : pair.before().notNullOf(old) == null;
      boolean alias = pair.after().rowidAlias().filter(column.name()::equals).isPresent();
      if (required && missing && !alias) {
        hits.add(
            pair.hit(
                    "column "
                        + pair.name(column.name())
                        + (old == null
                            ? " is new and NOT NULL without a DEFAULT"
                            : " becomes NOT NULL"),
                    column.name())
                .help("give it a DEFAULT, or fill it in a migration before this one"));
      }
    }
  }
}
