package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.IndexPart;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a stored <a href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>. */
final class CreateIndexReader {
  private static final Identifier BINARY = new Identifier("BINARY");

  private CreateIndexReader() {}

  /**
   * @param sql the statement as stored
   * @param table the table that it is on
   */
  static Index read(String sql, Table table) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    boolean unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    Identifier name = cursor.name();
    cursor.expect("ON");
    cursor.name();
    Set<String> names = new HashSet<>(Set.of(table.name().key()));
    table.columns().forEach(column -> names.add(column.name().key()));
    List<IndexPart> parts = new ArrayList<>();
    for (TokenCursor part : cursor.parenthesised().commaSeparated()) {
      parts.add(part(part, table, names));
    }
    Expression where = null;
    if (cursor.accept("WHERE")) {
      int from = cursor.position();
      while (!cursor.atEnd()) {
        cursor.next();
      }
      where = new Expression(cursor.textSince(from), names);
    }
    return new Index(name, table.name(), unique, parts, where, sql);
  }

  private static IndexPart part(TokenCursor part, Table table, Set<String> names) {
    boolean descending = part.last(1).is("DESC");
    if (part.size() > 1 && (descending || part.last(1).is("ASC"))) {
      part = part.withoutLast(1);
    }
    Identifier collation = null;
    if (part.size() > 2 && part.last(2).is("COLLATE")) {
      collation = part.last(1).name();
      part = part.withoutLast(2);
    }
    Expression expression = new Expression(term(part, table), names);
    if (collation == null && part.size() == 1) {
      collation = table.column(part.last(1).name()).map(column -> column.collation()).orElse(null);
    }
    return new IndexPart(expression, collation == null ? BINARY : collation, descending);
  }

  /** Returns the text of a term; a string alone is a name if a column has that name. */
  private static String term(TokenCursor part, Table table) {
    Token last = part.last(1);
    boolean named = part.size() == 1 && last.kind() == Token.Kind.STRING;
    return named && table.column(last.name()).isPresent() ? last.name().quoted() : part.text();
  }
}
