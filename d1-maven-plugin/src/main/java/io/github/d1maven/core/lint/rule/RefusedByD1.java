package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.UnterminatedSqlException;
import io.github.d1maven.diff.sqlite.D1Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements that SQLite or D1 refuses: syntax, limits, functions, PRAGMAs, BEGIN and COMMIT. */
final class RefusedByD1 implements LintRule {

  @Override
  public String code() {
    return "D1-L102";
  }

  @Override
  public String title() {
    return "SQL that SQLite or D1 refuses";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      Set<Integer> places = new HashSet<>();
      for (SqlStatement statement : migration.statements()) {
        try {
          D1Rules.check(statement);
        } catch (SqlTextException e) {
          places.add(e.position().offset());
          hits.add(migration.hit(e.position(), e.fact()));
        }
      }
      SqlTextException failure = migration.unreadable();
      if (failure != null
          && !(failure instanceof UnterminatedSqlException)
          && places.add(failure.position().offset())) {
        hits.add(migration.hit(failure.position(), failure.fact()));
      }
    }
    return hits;
  }
}
