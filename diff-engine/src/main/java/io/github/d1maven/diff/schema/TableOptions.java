package io.github.d1maven.diff.schema;

import java.util.List;
import java.util.stream.Stream;

/** What follows the closing parenthesis of CREATE TABLE. */
public record TableOptions(boolean withoutRowid, boolean strict) {
  /** Returns the options that are set, as SQL writes them; none for an ordinary table. */
  public List<String> names() {
    return Stream.of(strict ? "STRICT" : "", withoutRowid ? "WITHOUT ROWID" : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
