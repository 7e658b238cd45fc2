package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/**
 * A trigger.
 *
 * @param on the table or view that fires it
 * @param definition what follows its name, in one spelling, for comparison
 */
public record Trigger(Identifier name, Identifier on, String definition, String sql)
    implements SchemaObject {
  @Override
  public String kind() {
    return "trigger";
  }
}
