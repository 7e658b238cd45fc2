package io.github.d1maven.diff.inspect;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import io.github.d1maven.diff.sqlite.InvalidSqlException;
import io.github.d1maven.diff.sqlite.ScratchDatabase;
import io.github.d1maven.diff.sqlite.StoredObject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides which words in double quotes are strings in views and triggers, where a word that names
 * nothing in its scope <a href="https://www.sqlite.org/quirks.html#dblquote">is one</a>. SQLite
 * decides: whenever a column is dropped, it writes the strings of all objects in single quotes, and
 * leaves objects that it cannot compile as they are.
 */
final class DoubleQuotedStrings {
  private static final String PROBE = "d1_probe";

  private final Map<String, StoredObject> tables = new HashMap<>();
  private final Map<StoredObject, String> texts = new HashMap<>();

  private DoubleQuotedStrings(List<StoredObject> objects) {
    for (StoredObject object : objects) {
      if (!object.type().equals("trigger")) {
        tables.put(Identifier.fold(object.name()), object);
      }
    }
  }

  /**
   * The text of views and triggers, with their strings in single quotes.
   *
   * @param objects all tables, views and triggers of a schema
   * @return those that can be compiled and have a word that may be a string
   */
  static Map<StoredObject, String> inSingleQuotes(List<StoredObject> objects) {
    List<StoredObject> doubtful = objects.stream().filter(DoubleQuotedStrings::isDoubtful).toList();
    DoubleQuotedStrings strings = new DoubleQuotedStrings(objects);
    ScratchDatabase.shards(doubtful).forEach(strings::resolve);
    return strings.texts;
  }

  private static boolean isDoubtful(StoredObject object) {
    String sql = object.sql();
    if (object.type().equals("table") || sql == null || sql.indexOf('"') < 0) {
      return false;
    }
    List<Token> tokens = Tokenizer.tokenize(sql);
    for (int i = 1; i < tokens.size(); i++) {
      Token next = tokens.get(Math.min(i + 1, tokens.size() - 1));
      if (tokens.get(i).text().charAt(0) == '"' && !isName(tokens.get(i - 1), next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word between two tokens can only be a name. */
  private static boolean isName(Token before, Token next) {
    return next.isOperator(".")
        || before.isOperator(".")
        || before.isAny("VIEW", "TRIGGER", "FROM", "JOIN", "INTO", "UPDATE", "AS", "OF");
  }

  private void resolve(List<StoredObject> doubtful) {
    try (ScratchDatabase copy = ScratchDatabase.open()) {
      copy.load(List.copyOf(closure(doubtful).values()));
      copy.executeAll("PRAGMA writable_schema = ON");
      String probe = probe();
      copy.executeAll("CREATE TABLE " + probe + " (a, b)");
      copy.executeAll("ALTER TABLE " + probe + " DROP COLUMN b");
      Map<String, String> rewritten = new HashMap<>();
      SchemaReader.stored(copy.connection())
          .forEach(object -> rewritten.put(key(object), object.sql()));
      for (StoredObject object : doubtful) {
        texts.computeIfAbsent(object, o -> rewritten.get(key(o)));
      }
    } catch (SQLException | InvalidSqlException e) {
      // What SQLite cannot compile keeps its double quotes, and is different from any other text.
    }
  }

  private String probe() {
    StringBuilder name = new StringBuilder(PROBE);
    while (tables.containsKey(name.toString())) {
      name.append('_');
    }
    return Identifier.quote(name.toString());
  }

  private static String key(StoredObject object) {
    return object.type() + " " + Identifier.fold(object.name());
  }

  /** The objects with all that they name. */
  private Map<String, StoredObject> closure(List<StoredObject> objects) {
    Map<String, StoredObject> closure = new LinkedHashMap<>();
    Deque<StoredObject> open = new ArrayDeque<>(objects);
    while (!open.isEmpty()) {
      StoredObject object = open.remove();
      if (closure.put(key(object), object) == null && !object.type().equals("table")) {
        for (Token token : Tokenizer.tokenize(Objects.requireNonNull(object.sql()))) {
          StoredObject named = token.isName() ? tables.get(token.name().key()) : null;
          if (named != null) {
            open.add(named);
          }
        }
      }
    }
    return closure;
  }
}
