package io.github.d1maven.diff.schema;

import io.github.d1maven.diff.sql.Identifier;

/**
 * A virtual table. Its shadow tables are no part of a schema.
 *
 * @param module the module in lower case, such as {@code fts5}
 * @param definition the statement's tokens in one spelling, for comparison
 */
public record VirtualTable(Identifier name, String module, String definition, String sql)
    implements SchemaObject {
  @Override
  public String kind() {
    return "virtual table";
  }
}
