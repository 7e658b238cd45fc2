package io.github.d1maven.diff.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script of any size, one statement at a time, and splits it where {@link
 * StatementSplitter} does. Only the current statement is in memory.
 */
public final class StatementReader {
  /** Where the text comes from; the engine itself reads no files. */
  @FunctionalInterface
  public interface CharacterSource {
    /**
     * Reads some characters, as {@code java.io.Reader} does.
     *
     * @return how many were read, at least one; -1 at the end
     */
    int read(char[] target, int offset, int length);
  }

  private static final int BUFFER = 1 << 16;

  /** How much of a statement that is too long is shown. */
  private static final int EXCERPT = 80;

  private final String name;
  private final CharacterSource in;
  private final int longest;
  private char[] buffer = new char[BUFFER];

  /** Where the text that is still needed begins in the buffer. */
  private int start;

  private int at;
  private int end;

  /** The line and the column of {@code start}. */
  private int line;

  private int column = 1;

  /**
   * @param name the name of the script in messages
   * @param in the text; buffering is not needed
   * @param line the line of the file in which the text begins, counted from 1
   * @param longest UTF-16 code units of the longest statement
   */
  public StatementReader(String name, CharacterSource in, int line, int longest) {
    this.name = name;
    this.in = in;
    this.line = line;
    this.longest = longest;
  }

  /**
   * Returns the next statement: its text from the first token to the last, without the semicolon,
   * as a script that knows its place in the file. {@link StatementSplitter} turns it into tokens.
   *
   * @return null at the end
   * @throws UnterminatedSqlException for a comment, a quote or a trigger that never ends
   * @throws SqlTextException for a statement that is too long
   */
  public @Nullable SqlScript next() {
    skipGap();
    if (!has(1)) {
      return null;
    }
    TriggerState trigger = new TriggerState();
    int length = 0;
    while (has(1)) {
      char c = buffer[at];
      if (c == ';' && !trigger.isOpen()) {
        return cut(length, 1);
      } else if (isSpace(c)) {
        at++;
      } else if (!comment(false)) {
        token(c, trigger);
        length = at - start;
      }
    }
    if (trigger.isOpen()) {
      throw unterminated("trigger (no END; after its last statement)", 0);
    }
    return cut(length, 0);
  }

  private void token(char c, TriggerState trigger) {
    int from = at - start;
    if (c == '\'' || c == '"' || c == '`') {
      quoted(c);
    } else if (c == '[') {
      closing(from, ']', "quoted name");
    } else if ((c == 'x' || c == 'X') && has(2) && buffer[at + 1] == '\'') {
      at++;
      closing(from, '\'', "blob literal");
    } else if (Tokenizer.isWordStart(c)) {
      while (has(1) && Tokenizer.isWordPart(buffer[at])) {
        at++;
      }
      trigger.word(buffer, start + from, at);
      return;
    } else {
      at++;
    }
    trigger.other(c);
  }

  /** Skips white space, comments and empty statements between two statements. */
  private void skipGap() {
    forget();
    while (has(1)) {
      char c = buffer[at];
      if (isSpace(c) || c == ';') {
        at++;
        forget();
      } else if (!comment(true)) {
        return;
      }
    }
  }

  /**
   * Skips a comment.
   *
   * @param between whether it is between two statements, so that its text is not needed
   * @return false if there is none
   */
  private boolean comment(boolean between) {
    if (!has(2) || !(isNext('-', '-') || isNext('/', '*'))) {
      return false;
    }
    SqlScript opening = new SqlScript(name, "/*", null, line, column);
    int open = at - start;
    boolean toLineEnd = buffer[at] == '-';
    at += 2;
    while (has(toLineEnd ? 1 : 2)) {
      boolean over = toLineEnd ? buffer[at] == '\n' : isNext('*', '/');
      at += over && !toLineEnd ? 2 : 1;
      if (between) {
        forget();
      }
      if (over) {
        return true;
      }
    }
    if (!toLineEnd) {
      throw between
          ? new UnterminatedSqlException("comment", new SourcePosition(opening, 0))
          : unterminated("comment", open);
    }
    return true;
  }

  private void quoted(char quote) {
    int open = at - start;
    at++;
    while (has(1)) {
      if (buffer[at++] == quote) {
        if (!has(1) || buffer[at] != quote) {
          return;
        }
        at++;
      }
    }
    throw unterminated(quote == '\'' ? "string" : "quoted name", open);
  }

  private void closing(int open, char mark, String what) {
    at++;
    while (has(1)) {
      if (buffer[at++] == mark) {
        return;
      }
    }
    throw unterminated(what, open);
  }

  private boolean isNext(char first, char second) {
    return buffer[at] == first && buffer[at + 1] == second;
  }

  /** As in {@link Tokenizer}, a byte-order mark is white space. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\uFEFF';
  }

  /** Returns the statement that begins at {@code start}, and moves behind it. */
  private SqlScript cut(int length, int more) {
    if (length > longest) {
      throw tooLong();
    }
    SqlScript statement = script(length);
    at += more;
    forget();
    return statement;
  }

  private SqlScript script(int length) {
    return new SqlScript(name, new String(buffer, start, length), null, line, column);
  }

  private SqlTextException tooLong() {
    return new SqlTextException(
        "the statement is longer than " + longest + " characters",
        new SourcePosition(script(Math.min(EXCERPT, at - start)), 0));
  }

  private UnterminatedSqlException unterminated(String what, int offset) {
    return new UnterminatedSqlException(what, new SourcePosition(script(at - start), offset));
  }

  /** Gives up the text before the current position. */
  private void forget() {
    for (; start < at; start++) {
      char c = buffer[start];
      if (c == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }

  /** Returns whether there are so many characters, after reading more if necessary. */
  private boolean has(int characters) {
    while (end - at < characters) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() {
    if (at - start > longest) {
      throw tooLong();
    }
    int kept = end - start;
    char[] target = kept > buffer.length / 2 ? Arrays.copyOf(buffer, 2 * buffer.length) : buffer;
    System.arraycopy(buffer, start, target, 0, kept);
    buffer = target;
    at -= start;
    end = kept;
    start = 0;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }
}
