package io.github.d1maven.diff.prisma.syntax;

import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import org.jspecify.annotations.Nullable;

/** A place in the text that moves forward over what is recognized there. */
final class Cursor {
  private static final int ASCII_END = 0x80;

  private final SqlScript script;
  private final String text;
  private int at;

  Cursor(SqlScript script) {
    this.script = script;
    this.text = script.text();
  }

  int offset() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  String textFrom(int start) {
    return text.substring(start, at);
  }

  SourcePosition position() {
    return position(at);
  }

  SourcePosition position(int offset) {
    return new SourcePosition(script, offset);
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean isAtLineEnd() {
    return isAtEnd() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** Returns the next character, or NUL at the end. */
  char peek() {
    return isAtEnd() ? '\0' : text.charAt(at);
  }

  boolean sees(String word) {
    return text.startsWith(word, at);
  }

  void skipBlanks() {
    while (!isAtEnd() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** Moves over blanks and then over the text, if it follows. */
  boolean take(String word) {
    int start = at;
    skipBlanks();
    if (sees(word)) {
      at += word.length();
      return true;
    }
    at = start;
    return false;
  }

  /** Moves over LF, CR LF or CR. */
  boolean takeNewline() {
    if (isAtEnd() || !isAtLineEnd()) {
      return false;
    }
    at += sees("\r\n") ? 2 : 1;
    return true;
  }

  /** Moves to the end of the line, which is not part of it, and returns the text up to there. */
  String takeRestOfLine() {
    int start = at;
    while (!isAtLineEnd()) {
      at++;
    }
    return textFrom(start);
  }

  /** Moves over blanks and a word of letters, digits, _ and -; returns null if none follows. */
  @Nullable Name takeWord() {
    int before = at;
    skipBlanks();
    int start = at;
    if (!isAtEnd() && isAlphanumeric(text.codePointAt(at))) {
      int codePoint = text.codePointAt(at);
      while (isPartOfWord(codePoint)) {
        at += Character.charCount(codePoint);
        codePoint = isAtEnd() ? '\0' : text.codePointAt(at);
      }
      return new Name(textFrom(start), position(start));
    }
    at = before;
    return null;
  }

  /** Moves over words joined by dots; returns null if none follows. */
  @Nullable Name takePath() {
    Name first = takeWord();
    if (first == null) {
      return null;
    }
    int start = first.position().offset();
    while (peek() == '.') {
      at++;
      if (!isAtEnd() && isAlphanumeric(text.codePointAt(at))) {
        takeWord();
      }
    }
    return new Name(textFrom(start), first.position());
  }

  /** Moves over a comment, which may have several lines; false if none begins here. */
  boolean takeComment() {
    if (sees("//")) {
      takeRestOfLine();
      return true;
    }
    int end = sees("/*") ? text.indexOf("*/", at + 2) : -1;
    if (end >= 0) {
      at = end + 2;
    }
    return end >= 0;
  }

  /** ASCII comes first, here and below, because nearly all text is ASCII. */
  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || (c >= ASCII_END && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  private static boolean isAlphanumeric(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z')
        || (codePoint >= 'A' && codePoint <= 'Z')
        || (codePoint >= '0' && codePoint <= '9')
        || (codePoint >= ASCII_END && Character.isLetter(codePoint));
  }

  private static boolean isPartOfWord(int codePoint) {
    return codePoint == '_' || codePoint == '-' || isAlphanumeric(codePoint);
  }
}
