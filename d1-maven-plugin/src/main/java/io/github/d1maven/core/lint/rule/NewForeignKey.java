package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;

/** A foreign key over existing rows: the migration stops where a row refers to nothing. */
final class NewForeignKey implements LintRule {

  @Override
  public String code() {
    return "D1-L204";
  }

  @Override
  public String title() {
    return "a foreign key over existing rows";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    return OverExistingRows.in(input, NewForeignKey::check);
  }

  private static void check(OverExistingRows.Pair pair, List<Hit> hits) {
    for (ForeignKey key : pair.after().foreignKeys()) {
      boolean existed =
          pair.before().foreignKeys().stream()
              .anyMatch(
                  old ->
                      old.columns().equals(key.columns())
                          && old.referencedTable().equals(key.referencedTable()));
      if (!existed && pair.existed(key.columns())) {
        hits.add(
            pair.hit(
                    "the foreign key ("
                        + Identifier.list(key.columns())
                        + ") to "
                        + key.referencedTable()
                        + " is new on the existing table "
                        + pair.after().name(),
                    key.referencedTable())
                .help("find rows that refer to nothing first: the migration stops there"));
      }
    }
  }
}
