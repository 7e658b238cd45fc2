package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.sql.Tokenizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** An object with a name and its own CREATE statement. */
public sealed interface SchemaObject permits Table, VirtualTable, Index, View, Trigger {
  /** Returns its name. */
  Identifier name();

  /**
   * Returns what kind of object it is, in words: {@code table}, {@code virtual table}, {@code
   * index}.
   */
  String kind();

  /** Returns its own name, then every word of its statement that may name something. */
  default Set<Identifier> namesInText() {
    Set<Identifier> names = new LinkedHashSet<>();
    names.add(name());
    Tokenizer.tokenize(sql()).stream().filter(Token::isName).map(Token::name).forEach(names::add);
    return names;
  }

  /** Returns its CREATE statement as {@code sqlite_schema} holds it, without a semicolon. */
  String sql();
}
