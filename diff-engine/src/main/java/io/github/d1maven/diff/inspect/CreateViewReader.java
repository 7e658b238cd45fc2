package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Spelling;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads stored CREATE VIEW, CREATE TRIGGER and CREATE VIRTUAL TABLE statements. Of these only the
 * name and what they depend on is parsed; the rest is compared as tokens in one spelling.
 */
final class CreateViewReader {
  private CreateViewReader() {}

  /**
   * @param names all folded names of tables, columns and views of the schema
   */
  static View view(String sql, Set<String> names) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("VIEW");
    Identifier name = cursor.name();
    return new View(name, spelling(cursor.remaining(), names, true), sql);
  }

  static Trigger trigger(String sql, Set<String> names) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("TRIGGER");
    Identifier name = cursor.name();
    String definition = spelling(cursor.remaining(), names, false);
    while (!cursor.accept("ON")) {
      cursor.next();
    }
    return new Trigger(name, cursor.name(), definition, sql);
  }

  static VirtualTable virtualTable(String sql) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("VIRTUAL");
    cursor.expect("TABLE");
    Identifier name = cursor.name();
    cursor.expect("USING");
    String module = cursor.name().key();
    return new VirtualTable(name, module, spelling(cursor.remaining(), Set.of(), false), sql);
  }

  /** Folds every token but the names that a view gives to its result columns. */
  private static String spelling(List<Token> tokens, Set<String> names, boolean view) {
    List<String> words = new ArrayList<>();
    int castDepth = -1;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isOperator("(")) {
        depth++;
        castDepth = i > 0 && tokens.get(i - 1).is("CAST") ? depth : castDepth;
      } else if (token.isOperator(")")) {
        castDepth = castDepth == depth ? -1 : castDepth;
        depth--;
      }
      boolean alias =
          view && i > 0 && tokens.get(i - 1).is("AS") && castDepth != depth && token.isName();
      words.add(
          alias && !token.isAny("SELECT", "WITH", "VALUES", "MATERIALIZED", "NOT")
              ? token.unquoted()
              : Spelling.of(token, names));
    }
    return String.join(" ", words);
  }
}
