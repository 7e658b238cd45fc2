package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks the statements that the engine writes into lines as a person would: before the keyword of
 * a clause or behind a comma, outside of as many parentheses as possible, and never inside a
 * literal or a quoted name.
 */
@Internal
public final class Lines {
  /** Characters of a line, without the semicolon that may follow. */
  private static final int WIDTH = 119;

  private static final String INDENT = "  ";

  private static final Set<String> CLAUSES =
      Set.of(
          "AND", "CHECK", "ELSE", "END", "FROM", "ON", "OR", "ORDER", "SELECT", "SET", "VALUES",
          "WHEN", "WHERE");

  private static final Set<String> OPERATORS = Set.of("+", "-", "||", "<>");

  private static final int KINDS = 4;

  private final String sql;
  private final String margin;
  private final List<Token> tokens;
  private final int[] depths;
  private final int[] ranks;
  private final StringBuilder result = new StringBuilder();

  private Lines(String sql, String margin) {
    this.sql = sql;
    this.margin = margin;
    this.tokens = Tokenizer.tokenize(sql);
    this.depths = new int[tokens.size()];
    int depth = 0;
    for (int i = 0; i < depths.length; i++) {
      depth -= tokens.get(i).isOperator(")") ? 1 : 0;
      depths[i] = depth;
      depth += tokens.get(i).isOperator("(") ? 1 : 0;
    }
    this.ranks = new int[tokens.size()];
    for (int i = 1; i < ranks.length; i++) {
      ranks[i] = rank(i);
    }
  }

  /** Returns the statement with line breaks where a line would be too long. */
  public static String wrapped(String sql) {
    return wrapped(sql, "");
  }

  private static String wrapped(String sql, String margin) {
    int width = WIDTH - margin.length();
    return sql.lines().allMatch(line -> line.length() <= width)
        ? margin + sql
        : new Lines(sql, margin).wrap();
  }

  /**
   * Returns items between two texts: in one line if there is a single one and a line has room for
   * it, else one below the other, indented and wrapped.
   *
   * @param after starts with a blank if it belongs into a line of its own in the second case
   */
  public static String listed(String before, List<String> items, String after) {
    String line = before + String.join(", ", items) + after;
    return items.size() == 1 && line.length() <= WIDTH
        ? line
        : before.stripTrailing()
            + items.stream()
                .map(item -> "\n" + wrapped(item, INDENT))
                .collect(Collectors.joining(","))
            + after.replaceFirst("^ ", "\n");
  }

  /** Line breaks that are there already are kept as they are: they can be part of a literal. */
  private String wrap() {
    int lineStart = 0;
    int first = 0;
    String indent = margin;
    for (int i = 0; i < tokens.size(); i++) {
      int newline = sql.lastIndexOf('\n', tokens.get(i).start() - 1);
      if (i > 0 && newline >= lineStart) {
        result.append(indent).append(sql, lineStart, newline + 1);
        lineStart = newline + 1;
        first = i;
        indent = "";
      }
      int at = i;
      while (indent.length() + tokens.get(i).end() - lineStart > WIDTH
          && (at = breakBetween(first, i, lineStart)) > first) {
        result.append(indent).append(sql, lineStart, tokens.get(at - 1).end()).append('\n');
        lineStart = tokens.get(at).start();
        first = at;
        indent = indent(at);
      }
    }
    return result.append(indent).append(sql, lineStart, sql.length()).toString();
  }

  private String indent(int at) {
    int comma = tokens.get(at - 1).isOperator(",") ? 1 : 0;
    return margin + INDENT.repeat(1 + Math.min(depths[at], 1) + comma);
  }

  /**
   * Returns the token before which a line is best broken, which leaves no short line if possible;
   * the first one if there is none.
   */
  private int breakBetween(int first, int last, int lineStart) {
    int best = first;
    boolean isShort = true;
    for (int i = first + 1; i <= last; i++) {
      if (canBreak(i)) {
        boolean longer = isShort && tokens.get(i).start() - lineStart > WIDTH / 3;
        if (best == first || longer || ranks[i] <= ranks[best]) {
          best = i;
          isShort = tokens.get(i).start() - lineStart <= WIDTH / 3;
        }
      }
    }
    return best;
  }

  /** Only a blank between two tokens can become a line end. */
  private boolean canBreak(int i) {
    return sql.substring(tokens.get(i - 1).end(), tokens.get(i).start()).equals(" ")
        && ranks[i] < Integer.MAX_VALUE;
  }

  /** Returns how good a place for a line end is: the lower the better. */
  private int rank(int i) {
    Token token = tokens.get(i);
    Token before = tokens.get(i - 1);
    int kind;
    if (token.isAny("UNION", "JOIN")) {
      kind = 0;
    } else if (token.kind() == Token.Kind.WORD
        && CLAUSES.contains(token.upper())
        && !before.isAny("ALL", "INSERT", "UPDATE")) {
      kind = 1;
    } else if (before.isOperator(",")) {
      kind = 2;
    } else if (token.kind() == Token.Kind.OPERATOR && OPERATORS.contains(token.text())) {
      kind = 3;
    } else {
      return Integer.MAX_VALUE;
    }
    return KINDS * depths[i] + kind;
  }

  /** Returns a text for readers as lines of comments. */
  public static List<String> ofComment(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    String indent = "";
    while (rest.length() > WIDTH - 2) {
      int blank = rest.lastIndexOf(' ', WIDTH - 2);
      if (blank <= indent.length()) {
        break;
      }
      lines.add(rest.substring(0, blank));
      indent = INDENT;
      rest = indent + rest.substring(blank + 1);
    }
    lines.add(rest);
    return lines;
  }
}
