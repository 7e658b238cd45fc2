package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The declared type of a column. SQLite keeps the author's text with its comments, and of one that
 * begins with a name in quotes, other than brackets, the name alone; <a
 * href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">the affinity</a>
 * follows from what it keeps.
 *
 * @param name the type as PRAGMA table_xinfo shows it, or an empty text
 * @param sql the author's text, or an empty text
 */
public record ColumnType(String name, String sql) {
  /** The type of a column that declares none. */
  public static final ColumnType NONE = new ColumnType("", "");

  /** Returns whether no type is declared. */
  public boolean isEmpty() {
    return sql.isEmpty();
  }

  /** Returns whether the type is that word, in any case. */
  public boolean is(String word) {
    return name.equalsIgnoreCase(word);
  }

  /** Returns the affinity that it gives. */
  public Affinity affinity() {
    return Affinity.of(name);
  }

  /** Returns one spelling for all types that differ in quotes, blanks, comments or case alone. */
  public String normal() {
    List<Token> tokens = Tokenizer.tokenize(sql);
    boolean alone = !tokens.isEmpty() && "\"'`".indexOf(tokens.get(0).text().charAt(0)) >= 0;
    String words =
        (alone ? tokens.subList(0, 1) : tokens)
            .stream()
                .map(token -> Identifier.fold(token.unquoted()))
                .collect(Collectors.joining(" "));
    return words + " " + affinity();
  }

  /** Returns the type as PRAGMA table_xinfo shows it, in one line. */
  @Override
  public String toString() {
    return name.replaceAll("\\s+", " ");
  }
}
