package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of the select list of a copy.
 *
 * @param column the column whose value is copied
 * @param fill the text of the expression that is taken where it is NULL; null for none
 * @param stringLike whether SQLite <a href="https://www.sqlite.org/quirks.html#dblquote">reads a
 *     string</a> if there is no such column
 */
record CopiedItem(Identifier column, @Nullable String fill, boolean stringLike) {

  CopiedItem(Identifier column, @Nullable String fill) {
    this(column, fill, false);
  }

  /** Reads {@code a}, {@code t.a}, {@code a AS b} or {@code coalesce(a, 0)}; else empty. */
  static Optional<CopiedItem> of(List<Token> item, String text) {
    List<Token> tokens = withoutAlias(item);
    if (isColumn(tokens)) {
      boolean stringLike = tokens.size() == 1 && tokens.get(0).text().startsWith("\"");
      return Optional.of(new CopiedItem(tokens.get(tokens.size() - 1).name(), null, stringLike));
    }
    boolean filled =
        tokens.size() > 5
            && tokens.get(0).isAny("COALESCE", "IFNULL")
            && tokens.get(1).isOperator("(")
            && tokens.get(tokens.size() - 1).isOperator(")");
    if (!filled) {
      return Optional.empty();
    }
    List<List<Token>> arguments = SelectList.split(tokens.subList(2, tokens.size() - 1));
    if (arguments.size() != 2 || !isColumn(arguments.get(0))) {
      return Optional.empty();
    }
    List<Token> value = arguments.get(1);
    return Optional.of(
        new CopiedItem(
            arguments.get(0).get(arguments.get(0).size() - 1).name(),
            text.substring(value.get(0).start(), value.get(value.size() - 1).end())));
  }

  private static boolean isColumn(List<Token> tokens) {
    return (tokens.size() == 1 && isName(tokens.get(0)))
        || (tokens.size() == 3
            && isName(tokens.get(0))
            && tokens.get(1).isOperator(".")
            && isName(tokens.get(2)));
  }

  private static boolean isName(Token token) {
    boolean word = token.kind() == Token.Kind.WORD && !token.isAny("NULL", "TRUE", "FALSE");
    return word || token.kind() == Token.Kind.QUOTED_NAME;
  }

  private static List<Token> withoutAlias(List<Token> item) {
    int size = item.size();
    return size > 2 && item.get(size - 2).is("AS") ? item.subList(0, size - 2) : item;
  }
}
