package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads SQL text into tokens as SQLite does; see <a
 * href="https://www.sqlite.org/lang_keywords.html">names and quotes</a> and <a
 * href="https://www.sqlite.org/lang_comment.html">comments</a>. Unlike SQLite, it refuses an
 * unterminated comment.
 */
@Internal
public final class Tokenizer {
  private static final String[] OPERATORS = {
    "->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!="
  };

  /**
   * A byte-order mark, which SQLite treats as white space before any token, as in concatenated
   * files.
   */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SqlScript script;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(SqlScript script) {
    this.script = script;
    this.text = script.text();
  }

  /**
   * Returns all tokens of a script, in order.
   *
   * @throws UnterminatedSqlException for a comment or a quote that never ends
   */
  public static List<Token> tokenize(SqlScript script) {
    return new Tokenizer(script).run();
  }

  /** Returns all tokens of a text that is not part of a file, such as the stored SQL of a table. */
  public static List<Token> tokenize(String text) {
    return tokenize(new SqlScript("SQL", text));
  }

  private List<Token> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        at = closing("*/", at + 2, "comment");
      } else {
        token(c);
      }
    }
    return List.copyOf(tokens);
  }

  private void token(char c) {
    if (c == '\'') {
      add(Token.Kind.STRING, quoted(c, "string"));
    } else if (c == '"' || c == '`') {
      add(Token.Kind.QUOTED_NAME, quoted(c, "quoted name"));
    } else if (c == '[') {
      add(Token.Kind.QUOTED_NAME, closing("]", at + 1, "quoted name"));
    } else if ((c == 'x' || c == 'X') && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
      add(Token.Kind.BLOB, closing("'", at + 2, "blob literal"));
    } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      add(Token.Kind.NUMBER, number());
    } else if (isWordStart(c)) {
      add(Token.Kind.WORD, wordEnd(at));
    } else if (c == '?' || c == ':' || c == '@' || c == '$' || c == '#') {
      add(Token.Kind.VARIABLE, wordEnd(at + 1));
    } else {
      add(Token.Kind.OPERATOR, at + operatorLength());
    }
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), at));
    at = end;
  }

  private int quoted(char quote, String what) {
    int end = at + 1;
    while (true) {
      end = text.indexOf(quote, end);
      if (end < 0) {
        throw unterminated(what);
      }
      if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
        end += 2;
      } else {
        return end + 1;
      }
    }
  }

  private int closing(String mark, int from, String what) {
    int end = text.indexOf(mark, from);
    if (end < 0) {
      throw unterminated(what);
    }
    return end + mark.length();
  }

  private UnterminatedSqlException unterminated(String what) {
    return new UnterminatedSqlException(what, new SourcePosition(script, at));
  }

  private int number() {
    int end = at;
    if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
      return wordEnd(at + 2);
    }
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean exponentSign =
          (c == '+' || c == '-')
              && (text.charAt(end - 1) == 'e' || text.charAt(end - 1) == 'E')
              && end > at;
      if (!isDigit(c) && c != '.' && c != '_' && c != 'e' && c != 'E' && !exponentSign) {
        break;
      }
      end++;
    }
    return end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int operatorLength() {
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, at)) {
        return operator.length();
      }
    }
    return 1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == BYTE_ORDER_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
