package io.github.d1maven.diff.plan;

import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.List;

/**
 * FTS5 tables over the rows of another table, <a
 * href="https://www.sqlite.org/fts5.html#external_content_tables">external content</a>: they hold
 * an index and no data of their own, so they can be made again and filled at any time.
 */
final class FullTextIndex {
  private FullTextIndex() {}

  /** Whether a virtual table only indexes what another table holds. */
  static boolean isDerived(VirtualTable table) {
    List<Token> tokens = Tokenizer.tokenize(table.sql());
    for (int i = 0; i + 2 < tokens.size() && table.module().equals("fts5"); i++) {
      if (tokens.get(i).is("content") && tokens.get(i + 1).isOperator("=")) {
        return !tokens.get(i + 2).unquoted().isEmpty();
      }
    }
    return false;
  }

  /** Fills a new index from the rows that are there; no statement for any other virtual table. */
  static List<PlannedStatement> fill(VirtualTable table) {
    if (!isDerived(table)) {
      return List.of();
    }
    String name = table.name().quoted();
    return List.of(
        new PlannedStatement(
            "INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')",
            "Index the rows that are there in " + table.name()));
  }
}
