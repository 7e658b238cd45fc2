package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.inspect.PragmaFacts.ColumnFact;
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

  /**
   * @param sql the statement as stored
   * @param facts what SQLite says of all tables
   */
  static Table read(String sql, PragmaFacts facts) {
    return new CreateTableReader(sql).table(facts);
  }

  private Table table(PragmaFacts facts) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("TABLE");
    Identifier name = cursor.name();
    List<TokenCursor> items = cursor.parenthesised().commaSeparated();
    TableOptions options = options(cursor);
    Set<String> names = names(items, options);
    List<ColumnFact> columnFacts = facts.columns(name);
    for (TokenCursor item : items) {
      if (isConstraint(item.peek())) {
        new TableConstraintReader(item, names, this).read();
      } else {
        int i = columns.size();
        ColumnFact fact = i < columnFacts.size() ? columnFacts.get(i) : null;
        columns.add(new ColumnReader(item, names, this, fact).read());
      }
    }
    return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, options, sql);
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

  /** Carries out a deferral that stands apart from the foreign key that it speaks of. */
  void deferLatest(boolean deferred) {
    if (!foreignKeys.isEmpty()) {
      int last = foreignKeys.size() - 1;
      foreignKeys.set(last, foreignKeys.get(last).withDeferred(deferred));
    }
  }

  void check(
      @Nullable Identifier name,
      @Nullable Identifier beside,
      TokenCursor expression,
      Set<String> names) {
    checks.add(new Check(name, beside, new Expression(expression.text(), names)));
  }

  /** What a word in double quotes can name in an expression of the table. */
  private static Set<String> names(List<TokenCursor> items, TableOptions options) {
    Set<String> names = new HashSet<>(options.withoutRowid() ? Set.of() : Table.ROWID_KEYS);
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
