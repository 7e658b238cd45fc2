package io.github.d1maven.diff.prisma.datamodel;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Token.Kind;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;

/**
 * What SQLite reads behind DEFAULT without parentheses: a literal, a number with a sign, a word, or
 * anything in parentheses. See <a
 * href="https://www.sqlite.org/lang_createtable.html#the_default_clause">the DEFAULT clause</a>.
 */
@Internal
public final class DefaultTerm {
  private static final String[] CONSTRAINTS = {
    "CHECK",
    "COLLATE",
    "CONSTRAINT",
    "UNIQUE",
    "NOT",
    "NULL",
    "REFERENCES",
    "GENERATED",
    "AS",
    "ON",
    "PRIMARY"
  };

  private DefaultTerm() {}

  /** Returns SQL as it was written if SQLite takes it as a default, and else in parentheses. */
  public static String ofSql(String sql) {
    String end = sql.contains("--") ? "\n)" : ")";
    return isComplete(sql) ? sql : "(" + sql + end;
  }

  /**
   * Returns whether SQLite takes SQL as a default without parentheses, with or without constraints
   * behind it; also if it is no SQL at all, which SQLite reports.
   */
  public static boolean isComplete(String sql) {
    try {
      List<Token> tokens = Tokenizer.tokenize(sql);
      int end = end(tokens);
      return end == tokens.size()
          || (end > 0 && (tokens.get(end).isAny(CONSTRAINTS) || tokens.get(end).isOperator(",")));
    } catch (SqlTextException e) {
      return true;
    }
  }

  /**
   * Returns JSON as Prisma writes it, without quotes, if SQLite reads that as a default; otherwise
   * as a string, which is what was meant.
   */
  public static String ofJson(String json) {
    try {
      List<Token> tokens = Tokenizer.tokenize(json);
      return !tokens.isEmpty() && end(tokens) == tokens.size() ? json : Identifier.literal(json);
    } catch (SqlTextException e) {
      return Identifier.literal(json);
    }
  }

  /** Returns the index behind the tokens of a default; 0 if there is none. */
  private static int end(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return 0;
    }
    Token first = tokens.get(0);
    if (first.isOperator("(")) {
      return closing(tokens);
    } else if (first.isOperator("+") || first.isOperator("-")) {
      return tokens.size() > 1 && isNumber(tokens.get(1)) ? 2 : 0;
    }
    return first.kind() == Kind.OPERATOR || first.kind() == Kind.VARIABLE ? 0 : 1;
  }

  private static boolean isNumber(Token token) {
    return token.kind() == Kind.NUMBER;
  }

  private static int closing(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isOperator("(")) {
        depth++;
      } else if (tokens.get(i).isOperator(")") && --depth == 0) {
        return i + 1;
      }
    }
    return 0;
  }
}
