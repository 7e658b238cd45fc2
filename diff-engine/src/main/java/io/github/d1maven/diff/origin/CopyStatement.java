package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * {@code INSERT INTO a (…) SELECT … FROM b} or {@code CREATE TABLE a AS SELECT … FROM b}.
 *
 * @param statement the statement
 * @param target the table that gets the rows
 * @param columns its columns as listed; empty if none are
 * @param items the select list; one star for all columns
 * @param source the table that is read
 * @param partial whether it may leave rows out or multiply them: WHERE, LIMIT, a join
 */
record CopyStatement(
    SqlStatement statement,
    Identifier target,
    List<Identifier> columns,
    List<List<Token>> items,
    Identifier source,
    boolean partial) {

  static Optional<CopyStatement> of(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int select = indexOf(tokens, "SELECT", 0);
    int from = select < 0 ? -1 : indexOf(tokens, "FROM", select);
    int into =
        statement.startsWith("CREATE", "TABLE")
            ? 1
            : tokens.get(0).is("INSERT") ? indexOf(tokens, "INTO", 0) : -1;
    if (from < 0 || into < 0 || into > select || from + 1 >= tokens.size()) {
      return Optional.empty();
    }
    int name = nameAt(tokens, into + 1);
    int source = nameAt(tokens, from + 1);
    if (name >= select || source >= tokens.size() || !tokens.get(source).isName()) {
      return Optional.empty();
    }
    List<Token> list = tokens.subList(name + 1, select);
    return Optional.of(
        new CopyStatement(
            statement,
            tokens.get(name).name(),
            list.isEmpty() || !list.get(0).isOperator("(")
                ? List.of()
                : SelectList.split(list.subList(1, list.size() - 1)).stream()
                    .map(part -> part.get(0).name())
                    .toList(),
            SelectList.split(tokens.subList(select + 1, from)),
            tokens.get(source).name(),
            isPartial(tokens.subList(source + 1, tokens.size()))
                || tokens.get(select + 1).is("DISTINCT")));
  }

  /** An alias and an order leave all rows. */
  private static boolean isPartial(List<Token> rest) {
    return !rest.isEmpty()
        && rest.stream()
            .anyMatch(
                token ->
                    token.isOperator(",")
                        || token.isAny(
                            "WHERE",
                            "LIMIT",
                            "JOIN",
                            "GROUP",
                            "HAVING",
                            "UNION",
                            "EXCEPT",
                            "INTERSECT",
                            "ON"));
  }

  /** Returns whether all columns are copied as they are. */
  boolean isStar() {
    return items.size() == 1 && items.get(0).size() == 1 && items.get(0).get(0).isOperator("*");
  }

  /** Returns whether it leaves out or replaces rows that violate a constraint. */
  boolean leavesOut() {
    List<Token> tokens = statement.tokens();
    return tokens.get(1).is("OR") && tokens.get(2).isAny("IGNORE", "REPLACE");
  }

  /** Returns the text of an item. */
  String itemText(int at) {
    List<Token> item = items.get(at);
    return statement
        .script()
        .text()
        .substring(item.get(0).start(), item.get(item.size() - 1).end());
  }

  /** The first such word that is in no parentheses. */
  private static int indexOf(List<Token> tokens, String word, int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      depth += tokens.get(i).nesting();
      if (depth == 0 && tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Skips IF NOT EXISTS and the name of the database. */
  private static int nameAt(List<Token> tokens, int at) {
    int name = at < tokens.size() && tokens.get(at).is("IF") ? at + 3 : at;
    boolean qualified = name + 2 < tokens.size() && tokens.get(name + 1).isOperator(".");
    return qualified ? name + 2 : name;
  }
}
