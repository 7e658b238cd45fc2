package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column's DEFAULT. {@code 0} and {@code (0)}, {@code 'x'} and {@code "x"} are the same default.
 */
public final class Default {
  private static final Set<String> TIMES =
      Set.of("current_time", "current_date", "current_timestamp");

  private final String sql;
  private final String normal;
  private final boolean constant;

  /**
   * @param sql what follows DEFAULT, including parentheses if there are any
   */
  public Default(String sql) {
    this.sql = sql;
    List<Token> tokens = Tokenizer.tokenize(sql);
    boolean parenthesised = tokens.get(0).isOperator("(");
    this.normal =
        parenthesised || tokens.size() > 1
            ? new Expression(sql, Set.of()).normal()
            : literal(tokens.get(0));
    this.constant = isConstant(Tokenizer.tokenize(normal));
  }

  private static String literal(Token token) {
    boolean bareword =
        token.kind() == Token.Kind.WORD
            && !token.isAny("NULL", "TRUE", "FALSE")
            && !TIMES.contains(Identifier.fold(token.text()));
    if (bareword || token.kind() == Token.Kind.QUOTED_NAME) {
      return Identifier.literal(token.unquoted());
    }
    return token.kind() == Token.Kind.STRING ? token.text() : Identifier.fold(token.text());
  }

  private static boolean isConstant(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (last > 1
        || (last == 1 && !(tokens.get(0).isOperator("-") || tokens.get(0).isOperator("+")))) {
      return false;
    }
    Token value = tokens.get(last);
    return switch (value.kind()) {
      case STRING, NUMBER, BLOB -> true;
      case WORD -> value.isAny("NULL", "TRUE", "FALSE");
      default -> false;
    };
  }

  /** Returns the author's text, including parentheses. */
  public String sql() {
    return sql;
  }

  /** Returns the normalized text, which is the same for all equal defaults. */
  public String normal() {
    return normal;
  }

  /**
   * Returns whether it is a literal, so that <a
   * href="https://www.sqlite.org/lang_altertable.html#altertabaddcol">ADD COLUMN</a> accepts it on
   * a table with rows.
   */
  public boolean isConstant() {
    return constant;
  }

  /** Returns whether it is NULL, the same as no default at all. */
  public boolean isNull() {
    return normal.equals("null");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Default that && normal.equals(that.normal);
  }

  @Override
  public int hashCode() {
    return normal.hashCode();
  }

  @Override
  public String toString() {
    return sql;
  }
}
