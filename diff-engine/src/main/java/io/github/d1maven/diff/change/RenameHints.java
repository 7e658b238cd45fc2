package io.github.d1maven.diff.change;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.sql.ColumnList;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code -- d1:renamed from old_name} in a declared schema. A comment behind something on its
 * line refers to that: to a column, or before the first and behind the last one to the table. On a
 * line of its own it refers to the column or the CREATE TABLE statement that follows.
 */
@Internal
public final class RenameHints {
  private final List<Token> tokens;
  private final List<SqlStatement> statements;

  private RenameHints(SqlScript script) {
    this.tokens = Tokenizer.tokenize(script);
    this.statements = StatementSplitter.split(script);
  }

  /**
   * Returns the renames given by the comments of a script, in order.
   *
   * @throws io.github.d1maven.diff.problem.ProblemException if a comment mentions a rename in
   *     another form, or refers to neither a column nor a table
   */
  public static List<Rename> in(SqlScript script) {
    List<Rename> renames = new ArrayList<>();
    if (RenameComment.isMentioned(script.text())) {
      RenameHints hints = new RenameHints(script);
      for (RenameComment comment : RenameComment.in(script, hints.tokens)) {
        renames.add(hints.rename(comment));
      }
    }
    return renames;
  }

  /**
   * Returns the comment that gives an old name, as it is written in the file that a script is or
   * comes from.
   */
  public static String form(Identifier old, SqlScript script) {
    return RenameComment.form(old, script);
  }

  private Rename rename(RenameComment comment) {
    Identifier old = comment.old();
    boolean alone = comment.isAlone(tokens) && !isBeforeEnd(comment);
    Token subject = subject(comment, alone);
    SqlStatement statement = statement(subject, alone);
    if (statement == null) {
      throw comment.misplaced(
          alone ? "no statement follows it" : "no statement stands before it on its line");
    }
    ColumnList list =
        ColumnList.of(statement)
            .orElseThrow(
                () ->
                    comment.misplaced(
                        "it refers to "
                            + kind(statement)
                            + ", and only columns and tables that"
                            + " hold rows are renamed"));
    int start = Objects.requireNonNull(subject).start();
    if (start <= list.open() || start > list.close() || (start == list.close() && !alone)) {
      return new Rename(old, null, list.table(), comment.position());
    }
    ColumnList.Definition definition =
        (alone ? list.at(start) : list.before(start + 1))
            .orElseThrow(() -> comment.misplaced("no column follows it"));
    if (definition.isConstraint()) {
      throw comment.misplaced("it refers to a table constraint");
    }
    return new Rename(list.table(), old, definition.first().name(), comment.position());
  }

  /** Returns whether a comment is between the last token of a statement and its semicolon. */
  private boolean isBeforeEnd(RenameComment comment) {
    int next = comment.next();
    return next > 0
        && next < tokens.size()
        && tokens.get(next).isOperator(";")
        && !tokens.get(next - 1).isOperator(";");
  }

  /** Returns the token that a comment is attached to. */
  private @Nullable Token subject(RenameComment comment, boolean alone) {
    int index = alone ? comment.next() : comment.next() - 1;
    return index < tokens.size() ? tokens.get(index) : null;
  }

  /** Returns the statement of a token; for its semicolon too. */
  private @Nullable SqlStatement statement(@Nullable Token token, boolean alone) {
    if (token == null) {
      return null;
    }
    Optional<SqlStatement> found = Optional.empty();
    for (SqlStatement statement : statements) {
      int end = statement.start() + statement.text().length();
      if (statement.start() <= token.start() && (!alone || token.start() < end)) {
        found = Optional.of(statement);
      }
    }
    return found.orElse(null);
  }

  private static String kind(SqlStatement statement) {
    for (Token token : statement.tokens()) {
      if (token.isAny("VIEW", "INDEX", "TRIGGER")) {
        return (token.is("INDEX") ? "an " : "a ") + Identifier.fold(token.text());
      } else if (token.is("VIRTUAL")) {
        return "a virtual table";
      }
    }
    return "a statement other than CREATE TABLE";
  }
}
