package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.sql.Parentheses;
import io.github.d1maven.diff.sql.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name or a call, compared with literals other than NULL: {@code status IN ('a', 'b')}, {@code
 * length(x) <= 5}. It is NULL if and only if the operand is.
 *
 * @param operand the tokens on the left, with a COLLATE behind them
 * @param operator IN, NOT IN, &lt;, &lt;=, &gt; or &gt;=; {@code =} is IN with one literal, {@code
 *     <>} NOT IN
 * @param literals the normalized literals, at least one
 */
record Comparison(List<Token> operand, String operator, Set<String> literals) {
  /**
   * Digits of a number that SQLite converts without changing its order relative to any other such
   * number.
   */
  private static final int EXACT_DIGITS = 15;

  Comparison {
    operand = List.copyOf(operand);
    literals = Set.copyOf(literals);
  }

  /** Returns the comparison that a term is; empty if it is not of these forms. */
  static Optional<Comparison> of(List<Token> term) {
    int end = operandEnd(term);
    List<Token> operand = term.subList(0, end);
    List<Token> rest = term.subList(end, term.size());
    if (operand.isEmpty() || rest.isEmpty()) {
      return Optional.empty();
    }
    boolean not = rest.get(0).is("NOT") && rest.size() > 1 && rest.get(1).is("IN");
    if (not || rest.get(0).is("IN")) {
      return list(rest.subList(not ? 2 : 1, rest.size()))
          .map(literals -> new Comparison(operand, not ? "NOT IN" : "IN", literals));
    }
    return literal(rest.subList(1, rest.size()))
        .flatMap(
            literal ->
                operator(rest.get(0))
                    .map(operator -> new Comparison(operand, operator, Set.of(literal))));
  }

  /**
   * Returns {@code x >= a} and {@code x <= b} for {@code x BETWEEN a AND b}, which <a
   * href="https://www.sqlite.org/lang_expr.html#between">are the same</a>; any other term as it is.
   */
  static List<List<Token>> withoutBetween(List<Token> term) {
    int end = operandEnd(term);
    boolean between = end > 0 && end < term.size() && term.get(end).is("BETWEEN");
    for (int i = end; between && i < term.size(); i++) {
      List<Token> low = term.subList(end + 1, Math.max(end + 1, i));
      List<Token> high = term.subList(i + 1, term.size());
      if (term.get(i).is("AND") && literal(low).isPresent() && literal(high).isPresent()) {
        List<Token> operand = term.subList(0, end);
        return List.of(compare(operand, ">=", low), compare(operand, "<=", high));
      }
    }
    return List.of(term);
  }

  private static List<Token> compare(List<Token> operand, String operator, List<Token> literal) {
    List<Token> tokens = new ArrayList<>(operand);
    tokens.add(new Token(Token.Kind.OPERATOR, operator, 0));
    tokens.addAll(literal);
    return tokens;
  }

  /**
   * Returns where the operand ends; 0 if the term begins with something other than a name or a
   * call.
   */
  private static int operandEnd(List<Token> term) {
    Token first = term.isEmpty() ? null : term.get(0);
    if (first == null
        || !first.isName()
        || first.kind() == Token.Kind.STRING
        || first.isAny("NOT", "EXISTS")) {
      return 0;
    }
    int end = 1;
    if (term.size() > 1 && term.get(1).isOperator("(")) {
      end = Parentheses.closing(term, 1) + 1;
    }
    boolean collated = end < term.size() && term.get(end).is("COLLATE");
    return collated ? end + 2 : end;
  }

  private static Optional<String> operator(Token token) {
    return switch (token.text()) {
      case "=" -> Optional.of("IN");
      case "<>" -> Optional.of("NOT IN");
      case "<", "<=", ">", ">=" -> Optional.of(token.text());
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> list(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (last < 2 || !tokens.get(0).isOperator("(") || !tokens.get(last).isOperator(")")) {
      return Optional.empty();
    }
    Set<String> literals = new LinkedHashSet<>();
    List<Token> literal = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      if (i < last && !tokens.get(i).isOperator(",")) {
        literal.add(tokens.get(i));
        continue;
      }
      Optional<String> text = literal(literal);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      literals.add(text.get());
      literal.clear();
    }
    return Optional.of(literals);
  }

  /** A string, a blob or a number, which may have a sign. */
  private static Optional<String> literal(List<Token> tokens) {
    boolean sign =
        tokens.size() == 2 && (tokens.get(0).isOperator("-") || tokens.get(0).isOperator("+"));
    if (tokens.size() != 1 && !sign) {
      return Optional.empty();
    }
    Token value = tokens.get(tokens.size() - 1);
    boolean number = value.kind() == Token.Kind.NUMBER;
    boolean text = value.kind() == Token.Kind.STRING || value.kind() == Token.Kind.BLOB;
    return number || (text && !sign)
        ? Optional.of((sign ? tokens.get(0).text() : "") + value.text())
        : Optional.empty();
  }

  /**
   * Returns whether another one holds wherever this one does, whatever the operand is.
   *
   * @param ordered whether the operand compares with numbers without the conversion to text that <a
   *     href="https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison">TEXT
   *     affinity</a> causes: then NULL aside, all values are in one order, numbers first
   */
  boolean implies(Comparison other, boolean ordered) {
    if (!Condition.text(operand).equals(Condition.text(other.operand))) {
      return false;
    }
    return switch (operator) {
      case "IN" -> other.operator.equals("IN") && other.literals.containsAll(literals);
      case "NOT IN" -> other.operator.equals("NOT IN") && literals.containsAll(other.literals);
      default -> ordered && bounds(other);
    };
  }

  private boolean bounds(Comparison other) {
    Optional<BigDecimal> here = number();
    Optional<BigDecimal> there = other.number();
    boolean same = other.operator.charAt(0) == operator.charAt(0);
    if (here.isEmpty() || there.isEmpty() || !same) {
      return false;
    }
    boolean upper = operator.startsWith("<");
    int wider = upper ? there.get().compareTo(here.get()) : here.get().compareTo(there.get());
    boolean excludes = operator.length() == 1;
    boolean otherExcludes = other.operator.length() == 1;
    return wider > 0 || (wider == 0 && (excludes || !otherExcludes));
  }

  private Optional<BigDecimal> number() {
    String literal = literals.iterator().next();
    if (!literal.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(literal);
    return number.precision() <= EXACT_DIGITS && number.scale() <= EXACT_DIGITS
        ? Optional.of(number)
        : Optional.empty();
  }
}
