package io.github.d1maven.diff.trial;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the tables of the schema before a migration are, statement by statement: renamed, dropped,
 * or dropped and replaced by another one of the same name, as a rebuild does.
 */
final class TableTracks {
  private final Map<Identifier, Identifier> current = new LinkedHashMap<>();
  private final Set<Identifier> dropped = new HashSet<>();
  private final Set<Identifier> deleting = new HashSet<>();
  private final Set<Identifier> updating = new HashSet<>();

  TableTracks(Collection<Identifier> tables) {
    tables.forEach(table -> current.put(table, table));
  }

  /** Follows one statement that was run. */
  void follow(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    deleting.clear();
    updating.clear();
    if (statement.startsWith("ALTER", "TABLE")) {
      rename(tokens);
    } else if (statement.startsWith("DROP", "TABLE")) {
      all(nameAt(tokens, tokens.size() > 2 && tokens.get(2).is("IF") ? 4 : 2))
          .forEach(dropped::add);
    } else if (!tokens.get(0).is("CREATE")) {
      change(tokens);
    }
  }

  private void rename(List<Token> tokens) {
    int at = qualified(tokens, 2) ? 5 : 3;
    if (tokens.size() > at + 2 && tokens.get(at).is("RENAME") && tokens.get(at + 1).is("TO")) {
      Identifier to = tokens.get(at + 2).name();
      all(tokens.get(at - 1).name()).forEach(table -> current.put(table, to));
    }
  }

  private void change(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("DELETE") && tokens.get(i + 1).is("FROM")) {
        all(nameAt(tokens, i + 2)).forEach(deleting::add);
      } else if (tokens.get(i).is("UPDATE") && !(i > 0 && tokens.get(i - 1).is("DO"))) {
        int or = tokens.get(i + 1).is("OR") ? 3 : 1;
        all(nameAt(tokens, i + or)).forEach(updating::add);
      }
    }
  }

  /** Returns the original names of those tables that are now at a name. */
  private List<Identifier> all(Identifier name) {
    return current.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name) && !dropped.contains(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean qualified(List<Token> tokens, int at) {
    return tokens.size() > at + 2 && tokens.get(at + 1).isOperator(".");
  }

  private static Identifier nameAt(List<Token> tokens, int at) {
    int name = qualified(tokens, at) ? at + 2 : at;
    return name < tokens.size() ? tokens.get(name).name() : new Identifier("");
  }

  /**
   * Returns where a table is now.
   *
   * @param table its original name
   * @param exists the tables that exist now
   * @return empty if it was dropped and none of its name was made again
   */
  Optional<Identifier> now(Identifier table, Set<Identifier> exists) {
    Identifier name = dropped.contains(table) ? table : current.getOrDefault(table, table);
    return exists.contains(name) ? Optional.of(name) : Optional.empty();
  }

  /** Returns whether the last statement was a DELETE that names the table. */
  boolean isDeleting(Identifier table) {
    return deleting.contains(table);
  }

  /** Returns whether the last statement was an UPDATE that names the table. */
  boolean isUpdating(Identifier table) {
    return updating.contains(table);
  }
}
