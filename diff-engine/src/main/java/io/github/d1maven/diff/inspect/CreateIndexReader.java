package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.inspect.PragmaFacts.IndexPartFact;
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
import org.jspecify.annotations.Nullable;

/** Reads a stored <a href="https://www.sqlite.org/lang_createindex.html">CREATE INDEX</a>. */
final class CreateIndexReader {
  private final TokenCursor cursor;
  private final Table table;
  private final Set<String> names = new HashSet<>();

  private CreateIndexReader(String sql, Table table) {
    this.cursor = new TokenCursor(sql);
    this.table = table;
    table.columns().forEach(column -> names.add(column.name().key()));
  }

  /**
   * @param sql the statement as stored
   * @param table the table that it is on
   * @param facts what SQLite says of all indexes
   */
  static Index read(String sql, Table table, PragmaFacts facts) {
    return new CreateIndexReader(sql, table).index(sql, facts);
  }

  private Index index(String sql, PragmaFacts facts) {
    cursor.expect("CREATE");
    boolean unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    Identifier name = cursor.name();
    cursor.expect("ON");
    cursor.name();
    List<IndexPartFact> partFacts = facts.indexParts(name);
    List<IndexPart> parts = new ArrayList<>();
    for (TokenCursor part : cursor.parenthesised().commaSeparated()) {
      if (parts.size() == partFacts.size()) {
        throw part.unexpected();
      }
      parts.add(part(IndexedTerm.read(part), partFacts.get(parts.size())));
    }
    return new Index(name, table.name(), unique, parts, where(), sql);
  }

  /** What SQLite says of a term holds; of an expression it does not tell the text. */
  private IndexPart part(IndexedTerm term, IndexPartFact fact) {
    Identifier collation = new Identifier(fact.collation());
    String column = fact.name();
    String text =
        column == null
            ? term.collatedBy(collation).expression().text()
            : columnText(term.expression(), column);
    return new IndexPart(new Expression(text, names), collation, fact.descending());
  }

  /** The author's text of a column's name; a string alone is one too. */
  private static String columnText(TokenCursor term, String column) {
    boolean name = term.size() == 1 && term.last(1).kind() != Token.Kind.STRING;
    return name ? term.text() : Identifier.quote(column);
  }

  private @Nullable Expression where() {
    if (!cursor.accept("WHERE")) {
      return null;
    }
    int from = cursor.position();
    while (!cursor.atEnd()) {
      cursor.next();
    }
    Set<String> known = new HashSet<>(names);
    if (!table.options().withoutRowid()) {
      known.addAll(Table.ROWID_KEYS);
    }
    return new Expression(cursor.textSince(from), known);
  }
}
