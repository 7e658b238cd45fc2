package io.github.d1maven.diff.sql;

import java.util.Locale;

/**
 * One token of SQL text; comments and white space are not tokens.
 *
 * @param kind what it is
 * @param text as it was written, including quotes
 * @param start UTF-16 offset of its first character in the text it was read from
 */
public record Token(Kind kind, String text, int start) {

  /** The kinds of tokens. */
  public enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    /** A name in double quotes, brackets or back-ticks. */
    QUOTED_NAME,
    /** A literal in single quotes. */
    STRING,
    NUMBER,
    /** {@code x'00ff'}. */
    BLOB,
    /** {@code ?1}, {@code :name}, {@code @name}, {@code $name}. */
    VARIABLE,
    /** An operator or a punctuation mark. */
    OPERATOR
  }

  /** Returns the offset after the token. */
  public int end() {
    return start + text.length();
  }

  /** Returns whether this is the unquoted word, in any case. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Returns whether this is one of the unquoted words. */
  public boolean isAny(String... words) {
    for (String word : words) {
      if (is(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether this is that operator or punctuation mark. */
  public boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  /** Returns by how much a parenthesis changes the depth behind it; 0 for any other token. */
  public int nesting() {
    return isOperator("(") ? 1 : isOperator(")") ? -1 : 0;
  }

  /**
   * Returns whether a name can stand here: a word, a quoted name, or a string that SQLite reads as
   * one.
   */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.STRING;
  }

  /**
   * Returns the text without its quotes, doubled quotes single: the value of a name or of a string.
   */
  public String unquoted() {
    if ((kind != Kind.QUOTED_NAME && kind != Kind.STRING) || text.length() < 2) {
      return text;
    }
    char quote = text.charAt(0);
    String inner = text.substring(1, text.length() - 1);
    return quote == '[' ? inner : inner.replace("" + quote + quote, "" + quote);
  }

  /** Returns the name that this token stands for. */
  public Identifier name() {
    return new Identifier(unquoted());
  }

  /** Returns the word in upper case. */
  public String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}
