package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a plain CREATE statement.
 *
 * @param type table, index, view or trigger
 * @param name what it creates
 * @param group the table or view that it belongs to; for a table or view, itself
 */
record CreateHeader(String type, Identifier name, Identifier group) {

  /** Returns the header; empty for any other statement and for what needs other objects to run. */
  static Optional<CreateHeader> of(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int at = tokens.size() > 1 && tokens.get(1).isAny("UNIQUE", "VIRTUAL") ? 2 : 1;
    if (!statement.startsWith("CREATE") || tokens.size() < at + 3) {
      return Optional.empty();
    }
    Token type = tokens.get(at);
    if (!type.isAny("TABLE", "INDEX", "VIEW", "TRIGGER") || !tokens.get(at + 1).isName()) {
      return Optional.empty();
    }
    Token name = tokens.get(at + 1);
    Token next = tokens.get(at + 2);
    boolean irregular =
        next.isOperator(".")
            || (name.is("IF") && next.is("NOT"))
            || (type.is("TABLE") && next.is("AS"));
    if (irregular || StoredObject.isInternal(name.unquoted())) {
      return Optional.empty();
    }
    return group(tokens, at)
        .map(group -> new CreateHeader(Identifier.fold(type.text()), name.name(), group));
  }

  private static Optional<Identifier> group(List<Token> tokens, int type) {
    if (tokens.get(type).isAny("TABLE", "VIEW")) {
      return Optional.of(tokens.get(type + 1).name());
    }
    for (int i = type + 2; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("ON") && !tokens.get(i + 2).isOperator(".")) {
        return Optional.of(tokens.get(i + 1).name());
      }
    }
    return Optional.empty();
  }
}
