package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Parentheses;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of one CREATE statement that SQLite has accepted. */
final class TokenCursor {
  private final String text;
  private final List<Token> tokens;
  private int at;

  TokenCursor(String text) {
    this(text, Tokenizer.tokenize(text));
  }

  private TokenCursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  @Nullable Token peek() {
    return atEnd() ? null : tokens.get(at);
  }

  /** Whether the words are next, all of them. */
  boolean sees(String... words) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean seesOperator(String operator) {
    return !atEnd() && tokens.get(at).isOperator(operator);
  }

  /** Consumes the words if all of them are next. */
  boolean accept(String... words) {
    if (!sees(words)) {
      return false;
    }
    at += words.length;
    return true;
  }

  boolean acceptOperator(String operator) {
    if (seesOperator(operator)) {
      at++;
      return true;
    }
    return false;
  }

  Token next() {
    if (atEnd()) {
      throw unexpected();
    }
    return tokens.get(at++);
  }

  Identifier name() {
    return next().name();
  }

  void expect(String word) {
    if (!accept(word)) {
      throw unexpected();
    }
  }

  /** Consumes a parenthesis and its content, and returns a cursor over the content. */
  TokenCursor parenthesised() {
    if (!acceptOperator("(")) {
      throw unexpected();
    }
    int from = at;
    int depth = 1;
    while (depth > 0) {
      Token token = next();
      depth += token.nesting();
    }
    return new TokenCursor(text, tokens.subList(from, at - 1));
  }

  /** Returns the rest of the tokens, split at the commas outside parentheses. */
  List<TokenCursor> commaSeparated() {
    List<TokenCursor> parts = new ArrayList<>();
    int from = at;
    int depth = 0;
    for (; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      depth += token.nesting();
      if (depth == 0 && token.isOperator(",")) {
        parts.add(new TokenCursor(text, tokens.subList(from, at)));
        from = at + 1;
      }
    }
    parts.add(new TokenCursor(text, tokens.subList(from, at)));
    return parts;
  }

  /** Returns all tokens from here on. */
  List<Token> remaining() {
    return tokens.subList(at, tokens.size());
  }

  /** Returns a cursor over the same tokens without the last ones. */
  TokenCursor withoutLast(int count) {
    return new TokenCursor(text, tokens.subList(0, tokens.size() - count));
  }

  /** The cursor over the same tokens without the first ones. */
  TokenCursor withoutFirst(int count) {
    return new TokenCursor(text, tokens.subList(count, tokens.size()));
  }

  /** Returns a cursor over the same tokens without the parentheses around all of them. */
  TokenCursor withoutParentheses() {
    return new TokenCursor(text, Parentheses.removed(tokens));
  }

  /** Returns whether one pair of parentheses is around all tokens. */
  boolean isParenthesis() {
    return Parentheses.areAround(tokens);
  }

  Token first() {
    return last(size());
  }

  /**
   * A token counted from the end, the last one as 1.
   *
   * @throws SqlTextException if there are not as many
   */
  Token last(int fromEnd) {
    if (fromEnd > tokens.size() || fromEnd < 1) {
      throw unexpected();
    }
    return tokens.get(tokens.size() - fromEnd);
  }

  int size() {
    return tokens.size();
  }

  int position() {
    return at;
  }

  /** Returns the author's text from the token at an index to the one last taken. */
  String textSince(int index) {
    return index >= at ? "" : text.substring(tokens.get(index).start(), tokens.get(at - 1).end());
  }

  /** Returns the author's text of all tokens. */
  String text() {
    return tokens.isEmpty()
        ? ""
        : text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  SqlTextException unexpected() {
    int end = tokens.isEmpty() ? text.length() : tokens.get(tokens.size() - 1).end();
    int offset = atEnd() ? end : tokens.get(at).start();
    return new SqlTextException(
        atEnd() ? "its text ends early" : "cannot read \"" + tokens.get(at).text() + "\"",
        new SourcePosition(new SqlScript("SQL", text), offset));
  }
}
