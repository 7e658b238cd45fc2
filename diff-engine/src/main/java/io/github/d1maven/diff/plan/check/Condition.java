package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.sql.Parentheses;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The condition of a CHECK, split at AND and OR. It <em>holds</em> for a row unless it is false: a
 * CHECK <a href="https://www.sqlite.org/lang_createtable.html#check_constraints">accepts NULL</a>.
 * AND is false if and only if one of its parts is, OR if and only if all of them are; so {@code a
 * AND b} holds if and only if both parts hold, and {@code a OR b} if and only if one of them does.
 *
 * @param kind how the parts belong together
 * @param parts at least two, or none for a term
 * @param tokens the normalized text without parentheses around it
 */
record Condition(Kind kind, List<Condition> parts, List<Token> tokens) {
  /** How the parts of a condition belong together. */
  enum Kind {
    /** Parts separated by AND. */
    ALL,
    /** Parts separated by OR. */
    ANY,
    /** A condition that is not split. */
    TERM
  }

  Condition {
    parts = List.copyOf(parts);
    tokens = List.copyOf(tokens);
  }

  static Condition of(Expression expression) {
    return of(Tokenizer.tokenize(expression.normal()));
  }

  private static Condition of(List<Token> tokens) {
    List<Token> inside = Parentheses.removed(tokens);
    List<List<Token>> parts = split(inside, Kind.ANY);
    Kind kind = Kind.ANY;
    if (parts.size() == 1) {
      parts = split(inside, Kind.ALL);
      kind = Kind.ALL;
    }
    if (parts.size() == 1) {
      parts = Comparison.withoutBetween(inside);
    }
    return parts.size() == 1
        ? new Condition(Kind.TERM, List.of(), inside)
        : new Condition(kind, parts.stream().map(Condition::of).toList(), inside);
  }

  /**
   * Splits tokens at the ORs or ANDs that are in no parentheses and belong to no BETWEEN; where an
   * unclosed CASE makes that uncertain, not at all. OR binds <a
   * href="https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes">weakest</a>,
   * then AND, then NOT.
   */
  private static List<List<Token>> split(List<Token> tokens, Kind kind) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int between = 0;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.nesting();
      if (depth > 0) {
        continue;
      }
      if (token.is("CASE")) {
        return List.of(tokens);
      } else if (token.is("BETWEEN")) {
        between++;
      } else if (token.is("AND") && between > 0) {
        between--;
      } else if (token.is(kind == Kind.ANY ? "OR" : "AND")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  /** Returns the comparison that a term is, if it is of a known form. */
  Optional<Comparison> comparison() {
    return kind == Kind.TERM ? Comparison.of(tokens) : Optional.empty();
  }

  /** Returns the normalized text. */
  String text() {
    return text(tokens);
  }

  static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
