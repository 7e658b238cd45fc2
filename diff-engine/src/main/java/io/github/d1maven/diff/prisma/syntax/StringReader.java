package io.github.d1maven.diff.prisma.syntax;

import java.util.Map;

/**
 * Reads strings, which are those of JSON: see <a
 * href="https://datatracker.ietf.org/doc/html/rfc8259#section-7">RFC 8259</a>.
 */
final class StringReader {
  private static final Map<Character, Character> ESCAPES =
      Map.of('"', '"', '\\', '\\', '/', '/', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');

  private final Cursor cursor;
  private final StringBuilder value = new StringBuilder();

  private StringReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the string that begins at the cursor. */
  static Expression.StringValue read(Cursor cursor) throws MalformedLineException {
    int start = cursor.offset();
    String value = new StringReader(cursor).read();
    return new Expression.StringValue(value, cursor.textFrom(start), cursor.position(start));
  }

  private String read() throws MalformedLineException {
    int start = cursor.offset();
    cursor.moveTo(start + 1);
    while (cursor.peek() != '"') {
      if (cursor.isAtLineEnd()) {
        throw new MalformedLineException(
            start, "the string is not closed on its line", "write a line break as \\n");
      }
      char next = cursor.peek();
      if (next < ' ') {
        throw new MalformedLineException(
            cursor.offset(),
            String.format("a string cannot contain the control character U+%04X", (int) next),
            String.format("write \\%s", next == '\t' ? "t" : String.format("u%04x", (int) next)));
      } else if (next == '\\') {
        readEscape();
      } else {
        value.append(next);
        cursor.moveTo(cursor.offset() + 1);
      }
    }
    cursor.moveTo(cursor.offset() + 1);
    return value.toString();
  }

  private void readEscape() throws MalformedLineException {
    int start = cursor.offset();
    cursor.moveTo(start + 1);
    if (cursor.peek() == 'u') {
      readUnicode(start);
      return;
    }
    Character escaped = ESCAPES.get(cursor.peek());
    if (escaped == null) {
      throw new MalformedLineException(
          start, "unknown escape sequence in the string", "write a backslash as \\\\");
    }
    value.append(escaped.charValue());
    cursor.moveTo(start + 2);
  }

  private void readUnicode(int start) throws MalformedLineException {
    char first = readUnit(start);
    if (Character.isSurrogate(first)) {
      int next = cursor.offset();
      char second = cursor.sees("\\u") ? readUnit(next) : 0;
      if (!Character.isSurrogatePair(first, second)) {
        throw invalid(start);
      }
      value.append(first).append(second);
    } else {
      value.append(first);
    }
  }

  private char readUnit(int start) throws MalformedLineException {
    cursor.moveTo(start + 2);
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char c = cursor.peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw invalid(start);
      }
      unit = unit * 16 + digit;
      cursor.moveTo(cursor.offset() + 1);
    }
    return (char) unit;
  }

  private static MalformedLineException invalid(int start) {
    return new MalformedLineException(
        start,
        "invalid Unicode escape sequence in the string",
        "write four hexadecimal digits, as in \\u00e9; characters above U+FFFF take two such pairs");
  }
}
