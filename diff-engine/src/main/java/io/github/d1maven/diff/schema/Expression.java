package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Parentheses;
import io.github.d1maven.diff.sql.Spelling;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An SQL expression. Two are equal if their tokens are equal: white space, comments, the case of
 * keywords and names, quotes around names and parentheses around the whole do not count.
 */
public final class Expression {
  private final String sql;
  private final String normal;

  /**
   * @param sql the author's text, without the parentheses that the grammar requires around it
   * @param names the folded names that a double-quoted word can refer to; any other double-quoted
   *     word is a string, <a href="https://www.sqlite.org/quirks.html#dblquote">as SQLite reads
   *     it</a>
   */
  public Expression(String sql, Set<String> names) {
    this.sql = sql;
    this.normal = Spelling.ofExpression(Parentheses.removed(Tokenizer.tokenize(sql)), names);
  }

  /** Returns the author's text. */
  public String sql() {
    return sql;
  }

  /** Returns the author's text without parentheses around the whole. */
  public String bare() {
    List<Token> tokens = Parentheses.removed(Tokenizer.tokenize(sql));
    return tokens.isEmpty()
        ? sql
        : sql.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  /** Returns the normalized text, which is the same for all equal expressions. */
  public String normal() {
    return normal;
  }

  /** Returns whether it is nothing but a column's name. */
  public boolean isColumn(Identifier name) {
    return normal.equals(Spelling.ofName(name));
  }

  /** Returns whether the name occurs in the expression, outside of strings. */
  public boolean mentions(Identifier name) {
    return Tokenizer.tokenize(sql).stream()
        .anyMatch(
            token ->
                (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME)
                    && token.name().equals(name));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression that && normal.equals(that.normal);
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
