package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for SQL that means the same: keywords and names folded, names unquoted, {@code ==}
 * as {@code =}. A word in double quotes that is not a known name is a string, <a
 * href="https://www.sqlite.org/quirks.html#dblquote">as SQLite reads it</a>.
 */
@Internal
public final class Spelling {
  private Spelling() {}

  /** Returns the tokens in one spelling, with one blank between two. */
  public static String of(List<Token> tokens, Set<String> names) {
    return tokens.stream().map(token -> of(token, names)).collect(Collectors.joining(" "));
  }

  /** Returns one token in one spelling. */
  public static String of(Token token, Set<String> names) {
    return switch (token.kind()) {
      case WORD, NUMBER, BLOB -> Identifier.fold(token.text());
      case QUOTED_NAME -> {
        String folded = Identifier.fold(token.unquoted());
        boolean string = token.text().charAt(0) == '"' && !names.contains(folded);
        yield string ? Identifier.literal(token.unquoted()) : folded;
      }
      case OPERATOR ->
          switch (token.text()) {
            case "==" -> "=";
            case "!=" -> "<>";
            default -> token.text();
          };
      case STRING, VARIABLE -> token.text();
    };
  }
}
