package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.trial.Loss;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration that loses rows of a table that it neither deletes by name nor drops for good: found
 * by running it over made-up rows. It catches the rebuild of the textbook, which drops a table that
 * others refer to, whatever it is called and whatever PRAGMAs stand around it.
 */
final class LostRows implements LintRule {

  @Override
  public String code() {
    return "D1-L101";
  }

  @Override
  public String title() {
    return "rows that are lost without a DELETE that names their table";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      if (migration.trial() != null) {
        migration.trial().losses().forEach(loss -> hits.add(hit(migration, loss)));
      }
    }
    return hits;
  }

  private static Hit hit(LintedMigration migration, Loss loss) {
    SqlStatement cause = loss.cause();
    Hit hit =
        cause == null ? migration.hit(loss.describe()) : migration.hit(cause, loss.describe());
    return hit.help(
        cause != null && cause.startsWith("DROP", "TABLE")
            ? "on D1 foreign keys are always on, so dropping a table deletes its rows and fires"
                + " the ON DELETE actions of others; let fix rewrite the migration"
            : "if that is intended, write a DELETE that names the table, for these rows");
  }
}
