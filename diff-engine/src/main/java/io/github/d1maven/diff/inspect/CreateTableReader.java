package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.TableOptions;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored CREATE TABLE, whose grammar is <a
 * href="https://www.sqlite.org/lang_createtable.html">SQLite's</a>. It assumes that SQLite has
 * accepted the statement.
 */
final class CreateTableReader {
  private final String sql;
  private final List<Column> columns = new ArrayList<>();
  private final List<UniqueConstraint> uniques = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private @Nullable PrimaryKey primaryKey;

  private CreateTableReader(String sql) {
    this.sql = sql;
  }

  static Table read(String sql) {
    return new CreateTableReader(sql).table();
  }

  private Table table() {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("TABLE");
    Identifier name = cursor.name();
    List<TokenCursor> items = cursor.parenthesised().commaSeparated();
    Set<String> names = names(name, items);
    for (TokenCursor item : items) {
      if (isConstraint(item.peek())) {
        new TableConstraintReader(item, names, this).read();
      } else {
        columns.add(new ColumnReader(item, names, this).read());
      }
    }
    return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, options(cursor), sql);
  }

  void primaryKey(PrimaryKey key) {
    primaryKey = key;
  }

  void unique(UniqueConstraint unique) {
    uniques.add(unique);
  }

  void foreignKey(ForeignKey key) {
    foreignKeys.add(key);
  }

  void check(
      @Nullable Identifier name,
      @Nullable Identifier beside,
      TokenCursor expression,
      Set<String> names) {
    checks.add(new Check(name, beside, new Expression(expression.text(), names)));
  }

  private static Set<String> names(Identifier table, List<TokenCursor> items) {
    Set<String> names = new HashSet<>(Set.of(table.key(), "rowid", "oid", "_rowid_"));
    for (TokenCursor item : items) {
      Token first = item.peek();
      if (first != null && !isConstraint(first)) {
        names.add(first.name().key());
      }
    }
    return names;
  }

  private static boolean isConstraint(@Nullable Token token) {
    return token != null && token.isAny("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  }

  private static TableOptions options(TokenCursor cursor) {
    boolean withoutRowid = false;
    boolean strict = false;
    while (!cursor.atEnd()) {
      if (cursor.accept("WITHOUT", "ROWID")) {
        withoutRowid = true;
      } else if (cursor.accept("STRICT")) {
        strict = true;
      } else if (!cursor.acceptOperator(",")) {
        throw cursor.unexpected();
      }
    }
    return new TableOptions(withoutRowid, strict);
  }
}
