package io.github.d1maven.diff.sql;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param script the script that contains it
 * @param tokens its tokens, without the closing semicolon; never empty
 */
public record SqlStatement(SqlScript script, List<Token> tokens) {
  public SqlStatement {
    tokens = List.copyOf(tokens);
  }

  /** Returns the only statement of a text. */
  public static SqlStatement of(String sql) {
    List<SqlStatement> statements = StatementSplitter.split(new SqlScript("SQL", sql));
    if (statements.size() != 1) {
      throw new IllegalArgumentException("not one statement: " + sql);
    }
    return statements.get(0);
  }

  /** Returns the text from the first token to the last, including the comments between them. */
  public String text() {
    return script.text().substring(start(), end());
  }

  /** Returns the offset of the first token in the script. */
  public int start() {
    return tokens.get(0).start();
  }

  /** Returns the offset after the last token in the script. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** Returns the position where the statement begins. */
  public SourcePosition position() {
    return new SourcePosition(script, start());
  }

  /** Returns whether the statement begins with these words. */
  public boolean startsWith(String... words) {
    if (tokens.size() < words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }
}
