package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import org.jspecify.annotations.Nullable;

/**
 * A term of an index, of a PRIMARY KEY or of UNIQUE: {@code expr [ASC|DESC]}, where COLLATE is a
 * part of the expression. Parentheses around the whole mean nothing, and of several COLLATE the
 * outermost counts.
 *
 * @param expression what is indexed, without the COLLATE around it and without parentheses
 * @param collation the collating sequence that the term names, or null
 * @see <a href="https://www.sqlite.org/syntax/indexed-column.html">indexed-column</a>
 */
record IndexedTerm(TokenCursor expression, @Nullable Identifier collation, boolean descending) {
  private static final Identifier BINARY = new Identifier("BINARY");

  static IndexedTerm read(TokenCursor term) {
    TokenCursor rest = term;
    boolean descending = rest.size() > 1 && rest.last(1).is("DESC");
    if (descending || (rest.size() > 1 && rest.last(1).is("ASC"))) {
      rest = rest.withoutLast(1);
    }
    Identifier collation = null;
    rest = rest.withoutParentheses();
    while (endsWithCollate(rest) && isOperand(rest.withoutLast(2))) {
      collation = collation == null ? rest.last(1).name() : collation;
      rest = rest.withoutLast(2).withoutParentheses();
    }
    return new IndexedTerm(rest, collation, descending);
  }

  /** The column, where SQLite takes nothing else. */
  Identifier column() {
    if (expression.size() != 1) {
      throw expression.unexpected();
    }
    return expression.last(1).name();
  }

  /**
   * The same where SQLite says which COLLATE is the outermost operator. BINARY is what it also says
   * where there is none.
   */
  IndexedTerm collatedBy(Identifier outermost) {
    return collation == null
            && !outermost.equals(BINARY)
            && endsWithCollate(expression)
            && expression.last(1).name().equals(outermost)
        ? new IndexedTerm(expression.withoutLast(2).withoutParentheses(), outermost, descending)
        : this;
  }

  private static boolean endsWithCollate(TokenCursor term) {
    return term.size() > 2 && term.last(2).is("COLLATE");
  }

  /**
   * Whether COLLATE, which binds tighter than any operator between two operands, stands behind one:
   * a name, a parenthesis, a call, or one with a COLLATE of its own.
   */
  private static boolean isOperand(TokenCursor term) {
    TokenCursor operand = endsWithCollate(term) ? term.withoutLast(2) : term;
    if (operand.size() != term.size()) {
      return isOperand(operand);
    }
    Token first = term.first();
    return term.size() == 1
        || term.withoutParentheses().size() < term.size()
        || (first.isName() && term.withoutFirst(1).isParenthesis());
  }
}
