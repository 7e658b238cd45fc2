package io.github.d1maven.diff.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A name of a table, column, index, view, trigger or constraint. Two identifiers are equal when
 * they differ only in the case of ASCII letters, as SQLite compares names.
 *
 * @param name the name without quotes, as the author wrote it; may be empty
 */
public record Identifier(String name) implements Comparable<Identifier> {

  /**
   * Returns the name between double quotes, each double quote in it doubled: safe in any SQL text.
   */
  public String quoted() {
    return quote(name);
  }

  /** Quotes any name; the only function that does. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Quotes a name with back-ticks. Unlike one between double quotes it is never read as a string,
   * and unlike brackets wrangler knows them.
   */
  public static String quoteAsNameOnly(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  /** Returns a text as an SQL string literal between single quotes. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** Returns names as they are, with commas, for a reader. */
  public static String list(Collection<Identifier> names) {
    return names.stream().map(Identifier::name).collect(Collectors.joining(", "));
  }

  /** Returns names in quotes, with commas, for SQL. */
  public static String quotedList(Collection<Identifier> names) {
    return names.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
  }

  /** Returns the name with ASCII letters in lower case: what SQLite compares. */
  public String key() {
    return fold(name);
  }

  /**
   * Returns whether it must be quoted because it is a <a
   * href="https://www.sqlite.org/lang_keywords.html">keyword</a> that SQLite takes for no name.
   */
  public boolean isReserved() {
    return Keywords.areSpecial(key());
  }

  /** Converts ASCII letters to lower case. */
  public static String fold(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (folded == null) {
          folded = new StringBuilder(text);
        }
        folded.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return folded == null ? text : folded.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identifier that
        && name.length() == that.name.length()
        && (name.equals(that.name) || key().equals(that.key()));
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public int compareTo(Identifier other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return name;
  }
}
