package io.github.d1maven.diff.cost;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sqlite.ScratchRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds updates after which rows are not referred to any more, so that nothing follows them. */
final class MovedKeys {

  private MovedKeys() {}

  /** Returns the table of which a statement changes a key to which foreign keys refer. */
  static Optional<Identifier> in(SqlStatement statement, ScratchRows database) {
    List<Token> tokens = statement.tokens();
    if (!tokens.get(0).is("UPDATE")) {
      return Optional.empty();
    }
    int name = tokens.get(1).is("OR") ? 3 : 1;
    Identifier table = new Identifier(tokens.get(name).unquoted());
    Set<Identifier> referredTo = referredTo(table, database);
    return tokens.stream()
            .skip(name + 1)
            .takeWhile(token -> !token.isAny("FROM", "WHERE"))
            .filter(Token::isName)
            .anyMatch(token -> referredTo.contains(new Identifier(token.unquoted())))
        ? Optional.of(table)
        : Optional.empty();
  }

  /** The columns to which foreign keys refer that do not follow an update. */
  private static Set<Identifier> referredTo(Identifier table, ScratchRows database) {
    Set<Identifier> columns = new HashSet<>();
    String literal = Identifier.literal(table.name());
    for (List<@Nullable String> row :
        database.query(
            "SELECT DISTINCT f.\"to\" FROM sqlite_schema AS o, pragma_foreign_key_list(o.name) AS f"
                + " WHERE o.type = 'table' AND f.\"table\" = "
                + literal
                + " COLLATE NOCASE AND f.on_update IN ('NO ACTION', 'RESTRICT') UNION"
                + " SELECT name FROM pragma_table_info("
                + literal
                + ") WHERE pk > 0")) {
      String column = row.get(0);
      if (column != null) {
        columns.add(new Identifier(column));
      }
    }
    return columns;
  }
}
