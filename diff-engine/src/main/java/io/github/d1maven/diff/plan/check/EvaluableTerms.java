package io.github.d1maven.diff.plan.check;

import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.Set;

/** Whether SQLite can evaluate a condition on any row without an error. */
final class EvaluableTerms {
  /** Words with a parenthesis behind them that are no function. */
  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "between");

  /** Functions that accept any value and whose results are never longer than their arguments. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "coalesce",
          "ifnull",
          "iif",
          "instr",
          "json_valid",
          "length",
          "lower",
          "ltrim",
          "max",
          "min",
          "nullif",
          "octet_length",
          "round",
          "rtrim",
          "substr",
          "substring",
          "trim",
          "typeof",
          "unicode",
          "upper");

  private static final Set<String> OPERATORS =
      Set.of("(", ")", ",", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "%");

  private EvaluableTerms() {}

  /** Returns whether that is certain; the tokens are normalized. */
  static boolean areCertain(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean call = i + 1 < tokens.size() && tokens.get(i + 1).isOperator("(");
      boolean allowed =
          switch (token.kind()) {
            case OPERATOR -> OPERATORS.contains(token.text());
            case WORD ->
                token.isAny("LIKE", "GLOB")
                    ? !call
                        && i + 1 < tokens.size()
                        && tokens.get(i + 1).kind() == Token.Kind.STRING
                    : !token.isAny("MATCH", "REGEXP", "ESCAPE", "CAST")
                        && (!call
                            || KEYWORDS.contains(token.text())
                            || FUNCTIONS.contains(token.text()));
            case QUOTED_NAME -> !call;
            case STRING, NUMBER, BLOB -> true;
            case VARIABLE -> false;
          };
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
