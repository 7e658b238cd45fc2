package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place in the user's scripts that a place in a stored statement comes from. SQLite
 * stores a CREATE statement word for word from the object's name on, until an ALTER TABLE changes
 * it.
 */
final class DeclaredPlace {
  private DeclaredPlace() {}

  /**
   * Returns the place in the script that creates the object.
   *
   * @param offset where in the stored text
   * @return the place; in the stored text, under the object's name, where no script has that text
   */
  static SourcePosition of(StoredObject object, int offset, List<SqlScript> scripts) {
    String sql = String.valueOf(object.sql());
    SqlScript stored = new SqlScript(object.type() + " \"" + object.name() + "\"", sql);
    Optional<SqlStatement> statement =
        new Declarations(scripts).statement(object.type(), new Identifier(object.name()));
    return statement
        .flatMap(declared -> same(declared, object, offset))
        .orElseGet(() -> new SourcePosition(stored, Math.min(offset, sql.length())));
  }

  private static Optional<SourcePosition> same(
      SqlStatement declared, StoredObject object, int offset) {
    String sql = String.valueOf(object.sql());
    int behindName = end(Tokenizer.tokenize(sql), object);
    int behindDeclaredName = end(declared.tokens(), object);
    String definition = sql.substring(behindName);
    return declared.script().text().startsWith(definition, behindDeclaredName)
        ? Optional.of(
            new SourcePosition(
                declared.script(), behindDeclaredName + Math.max(0, offset - behindName)))
        : Optional.empty();
  }

  /** Returns where the name ends that a statement gives to an object. */
  private static int end(List<Token> tokens, StoredObject object) {
    Identifier name = new Identifier(object.name());
    return tokens.stream()
        .skip(2)
        .filter(token -> token.isName() && token.name().equals(name))
        .findFirst()
        .map(Token::end)
        .orElse(0);
  }
}
