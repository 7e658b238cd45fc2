package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns behind UPDATE OF in <a href="https://www.sqlite.org/lang_createtrigger.html">a
 * trigger</a>. SQLite accepts missing ones, and a trigger for them alone never fires.
 */
final class WatchedColumns {
  private WatchedColumns() {}

  static List<Identifier> of(Trigger trigger) {
    List<Token> tokens = Tokenizer.tokenize(trigger.sql());
    List<Identifier> columns = new ArrayList<>();
    int at = 1;
    while (at < tokens.size() && !(tokens.get(at - 1).is("UPDATE") && tokens.get(at).is("OF"))) {
      if (tokens.get(at).is("ON")) {
        return columns;
      }
      at++;
    }
    for (at++; at < tokens.size() && !tokens.get(at).is("ON"); at++) {
      if (tokens.get(at).isName()) {
        columns.add(tokens.get(at).name());
      }
    }
    return columns;
  }
}
