package io.github.d1maven.diff.plan.emit;

import io.github.d1maven.diff.mark.Internal;
import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.TextEdit;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The author's CREATE text as it can stand in a migration: with what {@link WranglerSpacing} adds,
 * with {@link LineEnds} of one kind and, on request, with other names. Wrangler up to 4.136 does
 * not know brackets, so a name in brackets goes between back-ticks where wrangler would find
 * something else in it, such as a semicolon or a comment.
 */
@Internal
public final class EmittedSql {
  /** What wrangler reads outside of quotes as more than a letter. */
  private static final Pattern READ_BY_WRANGLER =
      Pattern.compile("[;'\"`$]|--|/\\*|(?i:\\b(?:begin|case|end)\\b)");

  private EmittedSql() {}

  /** Returns a default, in which brackets are no names. */
  static String part(String sql) {
    List<Token> tokens = Tokenizer.tokenize(sql);
    TextEdit edit = new TextEdit(sql);
    WranglerSpacing.add(sql, tokens, edit);
    LineEnds.add(sql, tokens, edit);
    return edit.apply();
  }

  /** Returns whether a type means something else where wrangler misreads its brackets. */
  public static boolean changes(ColumnType type) {
    return type.sql().startsWith("[")
        && !new ColumnType(type.name(), of(type.sql())).normal().equals(type.normal());
  }

  /** Returns the text as it is but for brackets that wrangler misreads. */
  public static String of(String sql) {
    return edit(sql, Tokenizer.tokenize(sql), Map.of(), i -> false);
  }

  /**
   * Returns a CREATE TABLE with its own name, also where a CHECK writes it before a column, and the
   * targets of REFERENCES replaced.
   */
  public static String table(String sql, Map<Identifier, Identifier> names) {
    List<Token> tokens = Tokenizer.tokenize(sql);
    return edit(
        sql,
        tokens,
        names,
        i -> i == 2 || tokens.get(i - 1).is("REFERENCES") || qualifies(tokens, i));
  }

  private static boolean qualifies(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).isName()
        && tokens.get(i + 1).isOperator(".")
        && tokens.get(i).name().equals(tokens.get(2).name());
  }

  /** Returns a CREATE INDEX on the table of another name. */
  public static String index(String sql, Map<Identifier, Identifier> names) {
    List<Token> tokens = Tokenizer.tokenize(sql);
    int on = 0;
    while (!tokens.get(on).is("ON")) {
      on++;
    }
    int table = on + 1;
    return edit(sql, tokens, names, i -> i == table);
  }

  private static String edit(
      String sql, List<Token> tokens, Map<Identifier, Identifier> names, IntPredicate renamed) {
    TextEdit edit = new TextEdit(sql);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && renamed.test(i) && names.containsKey(token.name())) {
        edit.replace(token, names.get(token.name()).quoted());
      } else if (token.kind() == Token.Kind.QUOTED_NAME
          && token.text().charAt(0) == '['
          && READ_BY_WRANGLER.matcher(token.text()).find()) {
        edit.replace(token, Identifier.quoteAsNameOnly(token.unquoted()));
      }
    }
    WranglerSpacing.add(sql, tokens, edit);
    LineEnds.add(sql, tokens, edit);
    return edit.apply();
  }
}
