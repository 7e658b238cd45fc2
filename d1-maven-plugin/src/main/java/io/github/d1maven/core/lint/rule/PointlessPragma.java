package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PRAGMAs that have no effect within a migration, and those that stay set for whoever uses the
 * database next.
 */
final class PointlessPragma implements LintRule {

  @Override
  public String code() {
    return "D1-L208";
  }

  @Override
  public String title() {
    return "a PRAGMA that does nothing or that stays set";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Set<String> WITHOUT_EFFECT = Set.of("foreign_keys");
  private static final Set<String> STAYING =
      Set.of(
          "legacy_alter_table",
          "ignore_check_constraints",
          "recursive_triggers",
          "reverse_unordered_selects",
          "case_sensitive_like");
  private static final Set<String> OFF = Set.of("0", "off", "false", "no");

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    input.migrations().forEach(migration -> check(migration, hits));
    return hits;
  }

  private static void check(LintedMigration migration, List<Hit> hits) {
    Map<String, SqlStatement> set = new LinkedHashMap<>();
    for (SqlStatement statement : migration.statements()) {
      List<Token> tokens = statement.tokens();
      if (tokens.get(0).is("PRAGMA") && tokens.size() > 3) {
        String name = tokens.get(1).name().key();
        if (WITHOUT_EFFECT.contains(name)) {
          hits.add(
              migration
                  .hit(statement, "PRAGMA " + name + " has no effect within a migration")
                  .help("remove it: D1 runs a migration in a transaction, with foreign keys on"));
        } else if (STAYING.contains(name)) {
          boolean off = OFF.contains(Identifier.fold(tokens.get(3).unquoted()));
          set.put(name, statement);
          set.computeIfPresent(name, (key, last) -> off ? null : last);
        }
      }
    }
    set.forEach(
        (name, statement) ->
            hits.add(
                migration
                    .hit(statement, "PRAGMA " + name + " stays set after the migration")
                    .help("set it back with PRAGMA " + name + " = OFF at the end")));
  }
}
