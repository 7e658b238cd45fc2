package io.github.d1maven.core.lint.rule;

import io.github.d1maven.core.lint.Hit;
import io.github.d1maven.core.lint.LintInput;
import io.github.d1maven.core.lint.LintRule;
import io.github.d1maven.core.lint.LintedMigration;
import io.github.d1maven.core.lint.Severity;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Strings in double quotes: SQLite reads them as names first, so a later column of that name
 * changes what they mean.
 */
final class DoubleQuotedString implements LintRule {

  @Override
  public String code() {
    return "D1-L303";
  }

  @Override
  public String title() {
    return "a string in double quotes";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(LintInput input) {
    List<Hit> hits = new ArrayList<>();
    for (LintedMigration migration : input.migrations()) {
      migration.statements().forEach(statement -> check(migration, statement, hits));
    }
    return hits;
  }

  /** A word that is compared with something, or stands alone behind DEFAULT, is a value. */
  private static void check(LintedMigration migration, SqlStatement statement, List<Hit> hits) {
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token before = tokens.get(i - 1);
      boolean value =
          before.isAny("DEFAULT", "LIKE", "GLOB", "THEN", "ELSE")
              || before.isOperator("=")
              || before.isOperator("==")
              || before.isOperator("<>")
              || before.isOperator("!=")
              || before.isOperator("||")
              || isListed(tokens, i);
      boolean quoted = token.kind() == Token.Kind.QUOTED_NAME && token.text().startsWith("\"");
      boolean qualified = i + 1 < tokens.size() && tokens.get(i + 1).isOperator(".");
      if (quoted && value && !qualified && !isColumn(migration, token, before)) {
        hits.add(
            migration
                .hit(
                    new SourcePosition(migration.script(), token.start()),
                    token.text() + " is a string in double quotes")
                .help("write " + Identifier.literal(token.unquoted())));
      }
    }
  }

  private static boolean isListed(List<Token> tokens, int at) {
    int open = at - 1;
    while (open > 0
        && (tokens.get(open).isOperator(",")
            || tokens.get(open).kind() == Token.Kind.STRING
            || tokens.get(open).kind() == Token.Kind.QUOTED_NAME)) {
      open--;
    }
    return open > 0
        && tokens.get(open).isOperator("(")
        && tokens.get(open - 1).isAny("IN", "VALUES");
  }

  private static boolean isColumn(LintedMigration migration, Token token, Token before) {
    if (before.is("DEFAULT")) {
      return false;
    }
    return Stream.of(migration.before(), migration.after())
        .flatMap(schema -> schema.tables().stream())
        .anyMatch(table -> table.column(token.name()).isPresent());
  }
}
