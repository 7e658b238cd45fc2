package io.github.d1maven.diff.change;

import io.github.d1maven.diff.problem.Problem;
import io.github.d1maven.diff.problem.ProblemException;
import io.github.d1maven.diff.problem.Remedy;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rename of a table or a column that keeps its data. Renames are specified, never guessed.
 *
 * @param table the table, by its old or its new name; for a demanded rename that matches both, the
 *     old one
 * @param column the old name of the column, or null if the table itself is renamed
 * @param to the new name
 * @param comment where a comment of the schema gives it, which may have been done long ago; null if
 *     the user requested it now
 */
public record Rename(
    Identifier table,
    @Nullable Identifier column,
    Identifier to,
    @Nullable SourcePosition comment) {

  /**
   * Parses {@code users=members} or {@code users.email=mail}; names may be quoted.
   *
   * @throws ProblemException if the text is neither
   */
  public static Rename parse(String text) {
    List<Token> tokens;
    try {
      tokens = Tokenizer.tokenize(text);
    } catch (SqlTextException e) {
      throw unreadable(text);
    }
    boolean ofTable = tokens.size() == 3 && tokens.get(1).isOperator("=");
    boolean ofColumn =
        tokens.size() == 5 && tokens.get(1).isOperator(".") && tokens.get(3).isOperator("=");
    for (int i = 0; i < tokens.size() && (ofTable || ofColumn); i += 2) {
      if (!tokens.get(i).isName()) {
        throw unreadable(text);
      }
    }
    if (ofTable) {
      return new Rename(tokens.get(0).name(), null, tokens.get(2).name(), null);
    } else if (ofColumn) {
      return new Rename(tokens.get(0).name(), tokens.get(2).name(), tokens.get(4).name(), null);
    }
    throw unreadable(text);
  }

  private static ProblemException unreadable(String text) {
    return new ProblemException(
        Problem.of("invalid rename \"" + text + "\"")
            .help(
                new Remedy.Option(
                    "write old_table=new_table or table.old_column=new_column, for example",
                    "renames",
                    "users.email=mail")));
  }

  /** Returns whether the user requested it now. */
  public boolean demanded() {
    return comment == null;
  }

  /** Returns the text as typed by the user. */
  public String text() {
    return table.name() + (column == null ? "" : "." + column.name()) + "=" + to.name();
  }
}
