package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a CREATE TABLE statement defines what, by offsets in its script.
 *
 * @param table the name of the table
 * @param open offset of the parenthesis before the first definition
 * @param close offset of the parenthesis after the last definition
 * @param definitions columns and table constraints, in order
 */
@Internal
public record ColumnList(Identifier table, int open, int close, List<Definition> definitions) {

  /**
   * A column or a table constraint.
   *
   * @param first its first token
   * @param end offset after its last token
   */
  public record Definition(Token first, int end) {
    /** Returns whether it is a table constraint. */
    public boolean isConstraint() {
      return first.isAny("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    }
  }

  /** Returns the definitions of a statement; empty unless it is CREATE TABLE with columns. */
  public static Optional<ColumnList> of(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).isOperator("(")) {
      open++;
    }
    boolean columns =
        statement.startsWith("CREATE", "TABLE")
            && open >= 3
            && open < tokens.size()
            && (open == 3 || !tokens.get(3).is("AS"));
    if (!columns) {
      return Optional.empty();
    }
    List<Definition> definitions = new ArrayList<>();
    int depth = 0;
    int first = open + 1;
    int at = open;
    for (; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      depth += token.nesting();
      boolean ends = depth == 0 || (depth == 1 && token.isOperator(","));
      if (ends && first < at) {
        definitions.add(new Definition(tokens.get(first), tokens.get(at - 1).end()));
      }
      first = ends ? at + 1 : first;
      if (depth == 0) {
        break;
      }
    }
    int close = tokens.get(Math.min(at, tokens.size() - 1)).start();
    return Optional.of(
        new ColumnList(tokens.get(open - 1).name(), tokens.get(open).start(), close, definitions));
  }

  /** Returns the definition of a column. */
  public Optional<Definition> column(Identifier name) {
    return definitions.stream()
        .filter(part -> !part.isConstraint() && part.first().name().equals(name))
        .findFirst();
  }

  /** Returns the last definition that starts before an offset. */
  public Optional<Definition> before(int offset) {
    return definitions.stream()
        .filter(definition -> definition.first().start() < offset)
        .reduce((first, second) -> second);
  }

  /** Returns the definition that contains an offset, or the next one. */
  public Optional<Definition> at(int offset) {
    return definitions.stream().filter(definition -> definition.end() > offset).findFirst();
  }
}
