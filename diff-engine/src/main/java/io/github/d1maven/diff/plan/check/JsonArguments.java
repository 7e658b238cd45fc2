package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an expression can raise an error on the values of a row, which makes the statement that
 * evaluates it fail. Nearly all such errors come from the <a
 * href="https://www.sqlite.org/json1.html">JSON functions</a>.
 */
final class JsonArguments {
  /** Functions that accept any value. */
  private static final Set<String> TOLERANT = Set.of("json_valid", "json_error_position");

  /** Functions whose arguments are values rather than JSON. */
  private static final Set<String> OF_VALUES =
      Set.of("json_array", "json_object", "json_quote", "jsonb_array", "jsonb_object");

  /** Words that decide whether another part of an expression is evaluated. */
  private static final String[] CONDITIONS = {
    "CASE", "AND", "OR", "IN", "BETWEEN", "IIF", "IF", "COALESCE", "IFNULL"
  };

  private static final Set<String> COMPARISONS = Set.of("=", "==", "<>", "!=", "<", "<=", "-", "~");

  private final String sql;
  private final List<Token> tokens;

  JsonArguments(Expression expression) {
    this.sql = expression.sql();
    this.tokens = Tokenizer.tokenize(sql);
  }

  /**
   * Returns whether there are values on which the expression raises an error.
   *
   * @param condition what is true for each row, or null if nothing is known
   */
  boolean canFail(@Nullable Expression condition) {
    List<String> arguments = all();
    if (condition == null || arguments.isEmpty() || canFailOtherwise()) {
      return canFail();
    }
    return !new JsonArguments(condition).ensured().containsAll(normal(arguments));
  }

  private boolean canFailOtherwise() {
    return tokens.stream()
        .anyMatch(
            token ->
                token.isAny("LIKE", "GLOB", "ABS")
                    || OF_VALUES.contains(Identifier.fold(token.text())));
  }

  /** Returns what must be JSON where this condition is true. */
  private Set<String> ensured() {
    List<String> ensured = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isAny("OR", "NOT", "CASE", "IS", "IN", "IIF", "IF", "COALESCE", "IFNULL")
          || (token.kind() == Token.Kind.OPERATOR && COMPARISONS.contains(token.text()))) {
        return Set.of();
      } else if (token.is("json_valid") && isCall(i)) {
        int end = firstArgumentEnd(i + 1);
        if (tokens.get(end).isOperator(")")) {
          ensured.add(text(i + 2, end));
        }
      }
    }
    return normal(ensured);
  }

  private static Set<String> normal(List<String> expressions) {
    return expressions.stream()
        .map(expression -> new Expression(expression, names(expression)).normal())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String expression) {
    return Tokenizer.tokenize(expression).stream()
        .filter(Token::isName)
        .map(token -> token.name().key())
        .collect(Collectors.toSet());
  }

  private boolean canFail() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean pattern =
          token.isAny("LIKE", "GLOB")
              && i + 1 < tokens.size()
              && tokens.get(i + 1).kind() != Token.Kind.STRING;
      boolean call = isCall(i) && (token.is("abs") || isJson(token));
      if (pattern || call || isArrow(token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the parts of the expression that must be JSON in every row; empty if there are none or
   * if they are only evaluated on a condition.
   */
  List<String> all() {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isAny(CONDITIONS)) {
        return List.of();
      } else if (isCall(i) && isJson(token) && !OF_VALUES.contains(Identifier.fold(token.text()))) {
        arguments.add(text(i + 2, firstArgumentEnd(i + 1)));
      } else if (isArrow(token)) {
        int start = operandStart(i - 1);
        if (start >= 0) {
          arguments.add(text(start, i));
        }
      }
    }
    return arguments.stream().distinct().toList();
  }

  private boolean isCall(int i) {
    return tokens.get(i).kind() == Token.Kind.WORD
        && i + 1 < tokens.size()
        && tokens.get(i + 1).isOperator("(");
  }

  private static boolean isJson(Token name) {
    String folded = Identifier.fold(name.text());
    return folded.startsWith("json") && !TOLERANT.contains(folded);
  }

  private static boolean isArrow(Token token) {
    return token.isOperator("->") || token.isOperator("->>");
  }

  private int firstArgumentEnd(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.nesting();
      if (depth == 0 || (depth == 1 && token.isOperator(","))) {
        return i;
      }
    }
    return tokens.size();
  }

  /**
   * Returns where a name, a call or parentheses start that end at a token; -1 for anything else.
   */
  private int operandStart(int end) {
    if (end < 0 || !tokens.get(end).isOperator(")")) {
      boolean name = end >= 0 && tokens.get(end).isName();
      boolean json = end > 0 && isArrow(tokens.get(end - 1));
      return name && !json ? end : -1;
    }
    int depth = 0;
    for (int i = end; i >= 0; i--) {
      depth += tokens.get(i).isOperator(")") ? 1 : tokens.get(i).isOperator("(") ? -1 : 0;
      if (depth == 0) {
        return i > 0 && isCall(i - 1) ? i - 1 : i;
      }
    }
    return -1;
  }

  private String text(int from, int to) {
    return from >= to ? "" : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
