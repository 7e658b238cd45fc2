package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SourcePosition;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.SqlTextException;
import io.github.d1maven.diff.sql.StatementSplitter;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
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
   * Returns the place in the last script that creates the object.
   *
   * @param offset where in the stored text
   * @return the place; in the stored text, under the object's name, where no script has that text
   */
  static SourcePosition of(StoredObject object, int offset, List<SqlScript> scripts) {
    String sql = String.valueOf(object.sql());
    SqlScript stored = new SqlScript(object.type() + " \"" + object.name() + "\"", sql);
    SourcePosition place = new SourcePosition(stored, Math.min(offset, sql.length()));
    Optional<Integer> name = nameStart(Tokenizer.tokenize(sql));
    if (name.isEmpty()) {
      return place;
    }
    String definition = sql.substring(name.get());
    for (SqlScript script : scripts) {
      for (SqlStatement statement : statements(script)) {
        int from = nameStart(statement, object).orElse(-1);
        if (from >= 0 && script.text().startsWith(definition, from)) {
          place = new SourcePosition(script, from + Math.max(0, place(offset, sql) - name.get()));
        }
      }
    }
    return place;
  }

  private static int place(int offset, String sql) {
    return Math.min(offset, sql.length());
  }

  private static List<SqlStatement> statements(SqlScript script) {
    try {
      return StatementSplitter.split(script);
    } catch (SqlTextException e) {
      return List.of();
    }
  }

  /** The offset of the name in the script, if the statement creates the object. */
  private static Optional<Integer> nameStart(SqlStatement statement, StoredObject object) {
    Identifier wanted = new Identifier(object.name());
    return Optional.ofNullable(D1Rules.createdName(statement))
        .filter(name -> name.name().equals(wanted))
        .map(Token::start);
  }

  /** The offset of the name in a stored text: behind CREATE, what it creates, and its kind. */
  private static Optional<Integer> nameStart(List<Token> tokens) {
    int at = tokens.size() > 1 && tokens.get(1).isAny("UNIQUE", "VIRTUAL") ? 3 : 2;
    return tokens.size() > at ? Optional.of(tokens.get(at).start()) : Optional.empty();
  }
}
