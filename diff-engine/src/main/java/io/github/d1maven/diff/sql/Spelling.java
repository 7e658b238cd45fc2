package io.github.d1maven.diff.sql;

import io.github.d1maven.diff.mark.Internal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for SQL that means the same: keywords and names folded, names without quotes where
 * they need none, {@code ==} as {@code =}. Two texts have one spelling only if SQLite reads them
 * alike.
 */
@Internal
public final class Spelling {
  private final List<Token> tokens;
  private final @Nullable Set<String> names;
  private final boolean aliases;
  private final List<String> words = new ArrayList<>();

  /** How many parentheses are open, and at which of them the type of a CAST is read. */
  private int depth;

  private int castDepth = -1;
  private boolean inType;

  /** Whether strings are names everywhere. */
  private boolean namesOnly;

  private Spelling(List<Token> tokens, @Nullable Set<String> names, boolean aliases) {
    this.tokens = tokens;
    this.names = names;
    this.aliases = aliases;
  }

  /**
   * The tokens of an expression.
   *
   * @param names the folded names that a word in double quotes can stand for; any other is a
   *     string, <a href="https://www.sqlite.org/quirks.html#dblquote">as SQLite reads it</a>
   */
  public static String ofExpression(List<Token> tokens, Set<String> names) {
    return new Spelling(tokens, names, false).spelled();
  }

  /** The tokens of a statement in which every word in double quotes is a name. */
  public static String ofStatement(List<Token> tokens) {
    return new Spelling(tokens, null, false).spelled();
  }

  /**
   * The tokens of a view behind its name. Every word in double quotes is a name, and the names that
   * the view gives to its columns keep their case.
   */
  public static String ofView(List<Token> tokens) {
    return new Spelling(tokens, null, true).spelled();
  }

  /** Tokens among which strings are names too, as in what describes a virtual table. */
  public static String ofNames(List<Token> tokens) {
    Spelling spelling = new Spelling(tokens, null, false);
    spelling.namesOnly = true;
    return spelling.spelled();
  }

  /** A name alone. */
  public static String ofName(Identifier name) {
    return name(name.key());
  }

  private static String name(String text) {
    String folded = Identifier.fold(text);
    return isWord(folded) && !Keywords.areSpecial(folded) ? text : Identifier.quote(text);
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!(i == 0
          ? Tokenizer.isWordStart(text.charAt(i))
          : Tokenizer.isWordPart(text.charAt(i)))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private String spelled() {
    boolean columns = aliases && !tokens.isEmpty() && tokens.get(0).isOperator("(");
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      follow(i);
      columns = columns && depth > 0;
      boolean given = (columns && token.isName()) || isAlias(i);
      words.add(given ? name(token.unquoted()) : spelled(i));
    }
    return String.join(" ", words);
  }

  private void follow(int i) {
    Token token = tokens.get(i);
    if (token.isOperator("(")) {
      depth++;
      castDepth = i > 0 && tokens.get(i - 1).is("CAST") ? depth : castDepth;
    } else if (token.isOperator(")")) {
      if (castDepth == depth) {
        castDepth = -1;
        inType = false;
      }
      depth--;
    } else if (token.is("AS") && castDepth == depth) {
      inType = true;
    }
  }

  private boolean isAlias(int i) {
    return aliases
        && i > 0
        && tokens.get(i - 1).is("AS")
        && !inType
        && tokens.get(i).isName()
        && !tokens.get(i).isAny("SELECT", "WITH", "VALUES", "MATERIALIZED", "NOT");
  }

  private String spelled(int i) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case WORD -> word(token);
      case NUMBER, BLOB -> Identifier.fold(token.text());
      case QUOTED_NAME ->
          isString(token) && !isCertainName(i)
              ? Identifier.literal(token.unquoted())
              : name(Identifier.fold(token.unquoted()));
      case OPERATOR -> operator(token.text());
      case STRING -> isQualified(i) ? name(Identifier.fold(token.unquoted())) : token.text();
      case VARIABLE -> token.text();
    };
  }

  /** TRUE is a column where one has that name. */
  private String word(Token token) {
    String folded = Identifier.fold(token.text());
    boolean column = names != null && names.contains(folded) && token.isAny("TRUE", "FALSE");
    return column ? Identifier.quote(folded) : folded;
  }

  private static String operator(String text) {
    return switch (text) {
      case "==" -> "=";
      case "!=" -> "<>";
      default -> text;
    };
  }

  private boolean isString(Token token) {
    return names != null
        && token.text().charAt(0) == '"'
        && !names.contains(Identifier.fold(token.unquoted()));
  }

  /** Whether only a name can stand there: of a function, or one that {@link #isQualified}. */
  private boolean isCertainName(int i) {
    return isQualified(i) || (i + 1 < tokens.size() && tokens.get(i + 1).isOperator("("));
  }

  /** Whether even a string is a name there: beside a dot, as a type and behind COLLATE. */
  private boolean isQualified(int i) {
    Token before = i == 0 ? null : tokens.get(i - 1);
    return inType
        || namesOnly
        || (before != null && (before.isOperator(".") || before.is("COLLATE")))
        || (i + 1 < tokens.size() && tokens.get(i + 1).isOperator("."));
  }
}
