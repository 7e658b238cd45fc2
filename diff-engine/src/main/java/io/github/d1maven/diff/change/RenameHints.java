package io.github.d1maven.diff.change;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code -- d1:renamed from old_name} in a declared schema. After a column or on a line of
 * its own above it, the comment refers to the column; after {@code CREATE TABLE name (} or above
 * the statement, of the table.
 */
@Internal
public final class RenameHints {
  private static final Pattern HINT =
      Pattern.compile("--[ \\t]*d1:renamed[ \\t]+from[ \\t]+(\"(?:[^\"\\n]|\"\")+\"|[^\\s,;]+)");

  private final SqlScript script;
  private final List<Rename> renames = new ArrayList<>();

  private RenameHints(SqlScript script) {
    this.script = script;
  }

  /** Returns the renames given by the comments of a script, in order. */
  public static List<Rename> in(SqlScript script) {
    if (!script.text().contains("d1:renamed")) {
      return List.of();
    }
    RenameHints hints = new RenameHints(script);
    List<SqlStatement> statements = StatementSplitter.split(script);
    Matcher matcher = HINT.matcher(script.text());
    while (matcher.find()) {
      SqlStatement statement = statementAt(statements, matcher.start());
      if (statement != null) {
        hints.add(statement, matcher.start(), name(matcher.group(1)));
      }
    }
    return List.copyOf(hints.renames);
  }

  private static Identifier name(String text) {
    return new Token(text.startsWith("\"") ? Token.Kind.QUOTED_NAME : Token.Kind.WORD, text, 0)
        .name();
  }

  /** Returns the CREATE TABLE that contains an offset, or the next one after it. */
  private static @Nullable SqlStatement statementAt(List<SqlStatement> statements, int offset) {
    for (SqlStatement statement : statements) {
      if (end(statement) > offset) {
        return statement.startsWith("CREATE", "TABLE") ? statement : null;
      }
    }
    return null;
  }

  private static int end(SqlStatement statement) {
    return statement.tokens().get(statement.tokens().size() - 1).end();
  }

  private void add(SqlStatement statement, int offset, Identifier old) {
    List<Token> tokens = statement.tokens();
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).isOperator("(")) {
      open++;
    }
    if (open < 3 || open == tokens.size()) {
      return;
    }
    Identifier table = tokens.get(open - 1).name();
    Identifier column = offset < tokens.get(open).start() ? null : columnAt(tokens, open, offset);
    renames.add(
        column == null
            ? new Rename(old, null, table, false)
            : new Rename(table, old, column, false));
  }

  /** Returns the column that a comment inside the parentheses refers to; null for the table. */
  private @Nullable Identifier columnAt(List<Token> tokens, int open, int offset) {
    Token before = null;
    Token start = null;
    int depth = 0;
    boolean atStart = false;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (atStart) {
        if (token.start() > offset) {
          return sameLine(before, offset) ? name(start) : token.name();
        }
        start = token;
      } else if (token.start() > offset) {
        return sameLine(before, offset) ? name(start) : null;
      }
      before = token;
      depth += token.isOperator("(") ? 1 : token.isOperator(")") ? -1 : 0;
      atStart = depth == 1 && (token.isOperator(",") || i == open);
    }
    return name(start);
  }

  private static @Nullable Identifier name(@Nullable Token token) {
    return token == null ? null : token.name();
  }

  private boolean sameLine(@Nullable Token token, int offset) {
    return token != null && script.text().indexOf('\n', token.end()) > offset;
  }
}
