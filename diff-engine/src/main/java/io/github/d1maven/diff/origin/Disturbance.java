package io.github.d1maven.diff.origin;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import io.github.d1maven.diff.sqlite.ScratchRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables whose rows a statement may change: those that it names, those that refer to them with
 * an action, and those in the triggers of any of them.
 */
final class Disturbance {
  private final ScratchRows rows;
  private final TableOrigins origins;
  private final Set<Identifier> reached = new HashSet<>();

  /**
   * @param rows the database as it is before the statement
   */
  Disturbance(ScratchRows rows, TableOrigins origins) {
    this.rows = rows;
    this.origins = origins;
  }

  /** Marks what a statement changes that inserts, updates or deletes rows. */
  void by(SqlStatement statement) {
    reached.clear();
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("INTO")) {
        insert(nameAt(tokens, i + 1), replaces(tokens));
      } else if (token.is("DELETE") && isAt(tokens, i + 1, "FROM")) {
        change(nameAt(tokens, i + 2), "on_delete");
      } else if (token.is("UPDATE") && !(i > 0 && tokens.get(i - 1).isAny("DO", "ON"))) {
        change(nameAt(tokens, isAt(tokens, i + 1, "OR") ? i + 3 : i + 1), "on_update");
      }
    }
  }

  /** Marks what dropping a table changes, which deletes its rows first. */
  void byDeleting(Identifier table) {
    reached.clear();
    actions(table, "on_delete");
  }

  /** An INSERT that adds rows leaves the others alone. */
  private void insert(Identifier table, boolean replaces) {
    if (replaces) {
      change(table, "on_delete");
    } else {
      origins.grow(table);
      triggers(table);
    }
  }

  private static boolean replaces(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.isAny("REPLACE", "CONFLICT"));
  }

  private void change(Identifier table, String action) {
    if (reached.add(table)) {
      origins.change(table);
      actions(table, action);
      triggers(table);
    }
  }

  private void actions(Identifier table, String action) {
    Deque<Identifier> parents = new ArrayDeque<>(List.of(table));
    while (!parents.isEmpty()) {
      String sql =
          "SELECT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k"
              + " WHERE m.type = 'table' AND k.\"table\" = "
              + Identifier.literal(parents.remove().name())
              + " COLLATE NOCASE AND k."
              + action
              + " NOT IN ('NO ACTION', 'RESTRICT')";
      for (var row : rows.query(sql)) {
        Identifier child = new Identifier(String.valueOf(row.get(0)));
        if (reached.add(child)) {
          origins.change(child);
          triggers(child);
          parents.add(child);
        }
      }
    }
  }

  /** What a trigger does is in its text. */
  private void triggers(Identifier table) {
    String sql =
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = "
            + Identifier.literal(table.name())
            + " COLLATE NOCASE";
    for (var row : rows.query(sql)) {
      Tokenizer.tokenize(String.valueOf(row.get(0))).stream()
          .filter(Token::isName)
          .forEach(token -> origins.change(token.name()));
    }
  }

  private static boolean isAt(List<Token> tokens, int at, String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  /** Returns the name at an index, which may be qualified with the name of the database. */
  private static Identifier nameAt(List<Token> tokens, int at) {
    boolean qualified = tokens.size() > at + 2 && tokens.get(at + 1).isOperator(".");
    int name = qualified ? at + 2 : at;
    return name < tokens.size() ? tokens.get(name).name() : new Identifier("");
  }
}
