package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/**
 * A view.
 *
 * @param definition what follows its name, in one spelling, for comparison
 */
public record View(Identifier name, String definition, String sql) implements SchemaObject {
  @Override
  public String kind() {
    return "view";
  }
}
