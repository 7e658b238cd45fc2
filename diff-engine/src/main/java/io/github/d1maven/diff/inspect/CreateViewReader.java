package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.schema.Fts5Arguments;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads stored CREATE VIEW, CREATE TRIGGER and CREATE VIRTUAL TABLE statements. Of these only the
 * name and what they depend on is parsed; the rest is compared as tokens in one spelling.
 */
final class CreateViewReader {
  private CreateViewReader() {}

  /**
   * @param sql the statement as stored
   * @param resolved the same with all strings in single quotes
   */
  static View view(String sql, String resolved) {
    TokenCursor cursor = new TokenCursor(resolved);
    cursor.expect("CREATE");
    cursor.expect("VIEW");
    Identifier name = cursor.name();
    return new View(name, Spelling.ofView(cursor.remaining()), sql);
  }

  /**
   * @param sql the statement as stored
   * @param resolved the same with all strings in single quotes
   */
  static Trigger trigger(String sql, String resolved) {
    TokenCursor cursor = new TokenCursor(resolved);
    cursor.expect("CREATE");
    cursor.expect("TRIGGER");
    Identifier name = cursor.name();
    String definition = Spelling.ofStatement(cursor.remaining());
    while (!cursor.accept("ON")) {
      cursor.next();
    }
    return new Trigger(name, cursor.name(), definition, sql);
  }

  static VirtualTable virtualTable(String sql) {
    TokenCursor cursor = new TokenCursor(sql);
    cursor.expect("CREATE");
    cursor.expect("VIRTUAL");
    cursor.expect("TABLE");
    Identifier name = cursor.name();
    cursor.expect("USING");
    String module = cursor.name().key();
    List<TokenCursor> parts = cursor.atEnd() ? List.of() : cursor.parenthesised().commaSeparated();
    List<String> arguments = parts.stream().map(TokenCursor::text).toList();
    String definition =
        module.equals("fts5")
            ? new Fts5Arguments(arguments).normal()
            : parts.stream()
                .map(part -> Spelling.ofNames(part.remaining()))
                .collect(Collectors.joining(" , "));
    return new VirtualTable(name, module, arguments, definition, sql);
  }
}
