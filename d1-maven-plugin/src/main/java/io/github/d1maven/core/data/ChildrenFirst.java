package io.github.d1maven.core.data;

import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which tables can be emptied without a foreign key's action touching rows: tables
 * that refer to others come first. Within a cycle it is the reverse order of creation.
 */
final class ChildrenFirst {

  private final Schema schema;
  private final Set<Identifier> seen = new HashSet<>();
  private final List<Table> ordered = new ArrayList<>();

  private ChildrenFirst(Schema schema) {
    this.schema = schema;
  }

  static List<Table> order(Schema schema) {
    var order = new ChildrenFirst(schema);
    schema.tables().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(Table table) {
    if (seen.add(table.name())) {
      schema.referencing(table.name()).forEach(this::visit);
      ordered.add(table);
    }
  }
}
