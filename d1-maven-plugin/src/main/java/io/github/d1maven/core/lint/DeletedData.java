package io.github.d1maven.core.lint;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The data that migrations delete: tables and columns that exist before and no longer after them,
 * tables that are dropped before anything was copied from them, and rows that a DELETE names.
 * Renamed objects do not count, nor does a table that is copied, dropped and recreated. Rows that
 * such a copy leaves out are not detected.
 */
public final class DeletedData {
  private final Schema before;
  private final Schema after;
  private final Map<Identifier, Identifier> tables = new HashMap<>();
  private final Map<String, Identifier> columns = new HashMap<>();
  private final Set<Identifier> copied = new HashSet<>();
  private final Set<Identifier> dropped = new HashSet<>();
  private final List<String> effects = new ArrayList<>();

  private DeletedData(Schema before, Schema after) {
    this.before = before;
    this.after = after;
    before.tables().forEach(table -> tables.put(table.name(), table.name()));
    before.virtualTables().forEach(table -> tables.put(table.name(), table.name()));
  }

  /**
   * Returns what statements delete, as in "this …"; empty for nothing.
   *
   * @param before the schema before them
   * @param after the schema after them
   */
  public static List<String> of(Schema before, Schema after, List<SqlStatement> statements) {
    return new DeletedData(before, after).find(statements);
  }

  private List<String> find(List<SqlStatement> statements) {
    statements.forEach(this::read);
    before.tables().forEach(this::compare);
    for (VirtualTable table : before.virtualTables()) {
      if (dropped.contains(table.name())
          || after.virtualTables().stream().noneMatch(t -> t.name().equals(table.name()))) {
        effects.add("drops table " + table.name());
      }
    }
    return List.copyOf(effects);
  }

  private void read(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    int delete = delete(statement);
    if (delete >= 0 && tokens.size() > delete + 2) {
      Identifier table = tableAt(tokens, delete + 2);
      if (tables.containsValue(table)) {
        effects.add("deletes rows of table " + table);
      }
    } else if (statement.startsWith("ALTER", "TABLE") && tokens.size() > 5) {
      rename(tokens);
    } else if (statement.startsWith("DROP", "TABLE") && tokens.size() > 2) {
      drop(tableAt(tokens, tokens.get(2).is("IF") ? 4 : 2));
    } else if (writesRows(statement)) {
      copy(tokens);
    }
  }

  /**
   * Returns false for views, queries and UPDATE, which read rows without storing copies of them.
   */
  private static boolean writesRows(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    return statement.startsWith("CREATE", "TABLE")
        || tokens.get(0).isAny("INSERT", "REPLACE")
        || (tokens.get(0).is("WITH")
            && tokens.stream().anyMatch(t -> t.isAny("INSERT", "REPLACE")));
  }

  /** INSERT … SELECT or CREATE TABLE … AS SELECT: whatever is named after SELECT is kept. */
  private void copy(List<Token> tokens) {
    tokens.stream()
        .dropWhile(token -> !token.is("SELECT"))
        .filter(Token::isName)
        .forEach(token -> copied.add(new Identifier(token.unquoted())));
  }

  private void drop(Identifier table) {
    if (!copied.contains(table)) {
      tables.forEach(
          (original, current) -> {
            if (current.equals(table)) {
              dropped.add(original);
            }
          });
    }
  }

  /** Returns the index of DELETE FROM, or -1: at the beginning, or after the tables of a WITH. */
  private static int delete(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("DELETE") && tokens.get(i + 1).is("FROM")) {
        return i == 0 || statement.startsWith("WITH") ? i : -1;
      }
    }
    return -1;
  }

  /** Returns the name at an index, which may be qualified with the name of the database. */
  private static Identifier tableAt(List<Token> tokens, int at) {
    boolean qualified = tokens.size() > at + 2 && tokens.get(at + 1).isOperator(".");
    return tokens.get(qualified ? at + 2 : at).name();
  }

  /** ALTER TABLE t RENAME TO u, or RENAME [COLUMN] a TO b. */
  private void rename(List<Token> tokens) {
    int at = tokens.get(3).isOperator(".") ? 5 : 3;
    if (!tokens.get(at).is("RENAME")) {
      return;
    }
    Identifier table = tokens.get(at - 1).name();
    Identifier to = tokens.get(tokens.size() - 1).name();
    if (tokens.get(at + 1).is("TO")) {
      tables.replaceAll((original, current) -> current.equals(table) ? to : current);
    } else {
      Identifier from = tokens.get(tokens.size() - 3).name();
      tables.forEach((original, current) -> renameColumn(original, current, table, from, to));
    }
  }

  private void renameColumn(
      Identifier original, Identifier current, Identifier table, Identifier from, Identifier to) {
    if (current.equals(table)) {
      before.table(original).stream()
          .flatMap(t -> t.columns().stream())
          .filter(column -> current(original, column).equals(from))
          .forEach(column -> columns.put(key(original, column), to));
    }
  }

  private Identifier current(Identifier table, Column column) {
    return columns.getOrDefault(key(table, column), column.name());
  }

  private static String key(Identifier table, Column column) {
    return table.quoted() + "." + column.name().quoted();
  }

  private void compare(Table table) {
    Identifier current = tables.getOrDefault(table.name(), table.name());
    List<Table> heirs =
        after.tables().stream()
            .filter(t -> t.name().equals(current) || t.name().equals(table.name()))
            .toList();
    if (heirs.isEmpty() || dropped.contains(table.name())) {
      effects.add("drops table " + table.name());
      return;
    }
    for (Column column : table.columns()) {
      Identifier name = current(table.name(), column);
      boolean kept =
          heirs.stream()
              .flatMap(heir -> heir.columns().stream())
              .anyMatch(c -> c.name().equals(name) || c.name().equals(column.name()));
      if (!kept) {
        effects.add("drops column " + table.name() + "." + column.name());
      }
    }
  }
}
